import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';
import { StatePanel } from './StatePanel.tsx';

interface Props {
  locale: Locale;
  title: string;
  /** Why, and who can help. */
  text: string;
}

/** A page that is not for this person: said, with the way back, instead of an empty page. */
export function RefusedPanel({ locale, title, text }: Props) {
  return (
    <StatePanel isWholePage kind="refused" title={title} text={text}>
      <a class="button button-primary" href={pagePath(locale, 'overview')}>
        {shellMessages(locale).backToOverview}
      </a>
    </StatePanel>
  );
}
