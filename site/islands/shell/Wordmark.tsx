import { type Locale, languageTag } from '#shared/i18n/locale.ts';
import { shellMessages } from '#shared/i18n/shell.ts';

/** The mark is an interval: a dot that admits how far it may be off. The name stands beside it as text. */
export function Wordmark({ locale }: { locale: Locale }) {
  const t = shellMessages(locale);
  return (
    <>
      <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="9" />
        <path d="M7 16h18M7 12.5v7M25 12.5v7" />
        <circle cx="18.5" cy="16" r="4" />
      </svg>
      <span class="brand-name">
        <span class="brand-first">{t.product}</span>
        <span class="brand-second" lang={languageTag(locale === 'zh' ? 'en' : 'zh')}>
          {t.otherName}
        </span>
      </span>
    </>
  );
}
