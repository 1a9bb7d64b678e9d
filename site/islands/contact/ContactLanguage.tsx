import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { inLanguage } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';

/** To the other language with what stands behind the hash: without it the page knows no response. */
export function ContactLanguage({ locale }: { locale: Locale }) {
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  return (
    <a
      class="button button-quiet button-small"
      href={inLanguage('/contact/', other)}
      lang={languageTag(other)}
      hrefLang={languageTag(other)}
      onClick={(event) => {
        event.preventDefault();
        location.assign(inLanguage('/contact/', other) + location.hash);
      }}
    >
      {shellMessages(other).languageName}
    </a>
  );
}
