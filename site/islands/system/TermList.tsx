import { Fragment } from 'preact';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { Term } from './Term.tsx';

interface Props {
  locale: Locale;
  items: readonly { readonly text: string; readonly term?: GuideTerm | undefined }[];
}

/** Words in a row; those that the guide explains lead there. */
export function TermList({ locale, items }: Props) {
  return items.map(({ text, term }, i) => (
    <Fragment key={text}>
      {i > 0 && (locale === 'zh' ? '、' : ', ')}
      {term ? (
        <Term locale={locale} term={term}>
          {text}
        </Term>
      ) : (
        text
      )}
    </Fragment>
  ));
}
