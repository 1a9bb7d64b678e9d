import { contactMessages } from '#shared/i18n/contact.ts';
import type { Locale } from '#shared/i18n/locale.ts';

/** Who sees the number, what for, and until when: beside the field, not behind a link. */
export function ContactPromise({ locale }: { locale: Locale }) {
  const t = contactMessages(locale);
  const lines = [t.promiseWho, t.promisePeople, t.promiseWhy, t.promiseHowLong];
  return (
    <section class="contact-promise">
      <h2>{t.promiseTitle}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
