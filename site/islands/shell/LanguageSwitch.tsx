import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { inLanguage } from '#shared/i18n/page-path.ts';
import { shellMessages } from '#shared/i18n/shell.ts';

interface Props {
  locale: Locale;
  pathname: string;
}

/** To the same page, with the same filters, in the other language; the choice is remembered. */
export function LanguageSwitch({ locale, pathname }: Props) {
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const address = inLanguage(pathname, other);
  const { languageShort, languageName } = shellMessages(other);
  return (
    <a
      class="button button-quiet button-small"
      href={address}
      lang={languageTag(other)}
      hrefLang={languageTag(other)}
      aria-label={[...new Set([languageShort, languageName])].join(' · ')}
      onClick={(event) => {
        localStorage.setItem('meiping.locale', other);
        event.preventDefault();
        location.assign(address + location.search);
      }}
    >
      {languageShort}
    </a>
  );
}
