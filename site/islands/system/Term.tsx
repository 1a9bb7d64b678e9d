import type { ComponentChildren } from 'preact';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';

interface Props {
  locale: Locale;
  term: GuideTerm;
  children: ComponentChildren;
}

/** A word of a screen that leads to its paragraph in the guide. Quiet: a dotted line, no icon. */
export function Term({ locale, term, children }: Props) {
  return (
    <a class="term" href={`${pagePath(locale, 'guide')}#${term}`}>
      {children}
    </a>
  );
}
