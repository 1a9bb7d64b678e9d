import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { fetchContact, type LeftContact } from '../../data/contact.ts';
import { useAction } from '../use-action.ts';

/** The number, once somebody asks for it: a screen that is left open shows no customer's phone. */
export function ContactReveal({ locale, responseId }: { locale: Locale; responseId: string }) {
  const t = overviewMessages(locale);
  const action = useAction(locale);
  const [contact, setContact] = useState<LeftContact | null | undefined>(undefined);
  if (contact === undefined) {
    return (
      <button
        type="button"
        class="contact-reveal"
        aria-disabled={action.isBusy}
        onClick={() => void action.run(async () => setContact(await fetchContact(responseId)))}
      >
        {action.problem ?? t.contactShow}
      </button>
    );
  }
  if (contact === null) return <span role="status">{t.contactNone}</span>;
  return (
    <span role="status">
      {contact.name && t.contactNamed({ name: contact.name })}
      <a href={`tel:${contact.phone}`}>{contact.phone}</a>
    </span>
  );
}
