import { useId, useState } from 'preact/hooks';
import { readPhoneNumber } from '#shared/contacts/read-phone-number.ts';
import { contactMessages } from '#shared/i18n/contact.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { leaveContact } from '../../data/leave-contact.ts';
import { ContactPromise } from './ContactPromise.tsx';

interface Props {
  locale: Locale;
  responseId: string;
  onLeft: (phone: string) => void;
}

const longestName = 60;

/** One field that matters. A number that cannot be right is said at once and never sent. */
export function ContactForm({ locale, responseId, onLeft }: Props) {
  const t = contactMessages(locale);
  const [problem, setProblem] = useState<{ field: 'phone' | 'name' | null; text: string } | null>(
    null,
  );
  const [isSending, setIsSending] = useState(false);
  const id = useId();

  function refuse(field: 'phone' | 'name' | null, text: string, form?: HTMLFormElement): void {
    setProblem({ field, text });
    if (field) form?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    const typed = new FormData(form);
    const number = readPhoneNumber(String(typed.get('phone')));
    const name = String(typed.get('name')).trim();
    if (number.kind === 'bad') {
      const text = t[number.reason];
      return refuse('phone', typeof text === 'string' ? text : text(number), form);
    }
    if ([...name].length > longestName) return refuse('name', t.nameLong, form);
    setIsSending(true);
    const result = await leaveContact({ responseId, phone: number.e164, name: name || null });
    setIsSending(false);
    if (result === 'left') onLeft(number.e164);
    else refuse(null, t[result]);
  }

  return (
    <form class="contact-form" noValidate onSubmit={(event) => void submit(event)}>
      <div>
        <h1>{t.title}</h1>
        <p class="contact-lead">{t.lead}</p>
      </div>
      <label class="field">
        <span class="field-label">{t.phone}</span>
        <input
          class="input contact-number numeric"
          name="phone"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          maxLength={40}
          aria-invalid={problem?.field === 'phone'}
          aria-describedby={`${id}-hint ${id}-problem`}
        />
        <span class="contact-hint" id={`${id}-hint`}>
          {t.phoneHint}
        </span>
      </label>
      <label class="field">
        <span class="field-label">{t.name}</span>
        <input
          class="input"
          name="name"
          autocomplete="name"
          maxLength={120}
          aria-invalid={problem?.field === 'name'}
          aria-describedby={`${id}-problem`}
        />
      </label>
      <p class="field-error" id={`${id}-problem`} role="alert">
        {problem?.text}
      </p>
      <button type="submit" class="button button-primary contact-send" aria-disabled={isSending}>
        {isSending ? t.sending : t.send}
      </button>
      <ContactPromise locale={locale} />
    </form>
  );
}
