import { useEffect, useState } from 'preact/hooks';
import { contactMessages } from '#shared/i18n/contact.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { responseInHash } from '../../data/response-in-hash.ts';
import { StatePanel } from '../system/StatePanel.tsx';
import { ContactForm } from './ContactForm.tsx';

/** One number for one response. What stands in the address is all the page knows of the customer. */
export function ContactPage({ locale }: { locale: Locale }) {
  const t = contactMessages(locale);
  const [responseId, setResponseId] = useState<string | null | undefined>(undefined);
  const [leftFor, setLeftFor] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      setResponseId(responseInHash(location.hash));
      setLeftFor(null);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  if (responseId === undefined) return null;
  if (responseId === null) {
    return <StatePanel isWholePage title={t.badLinkTitle} text={t.badLinkText} />;
  }
  if (leftFor !== null) {
    return (
      <div role="status">
        <StatePanel isWholePage title={t.doneTitle} text={t.doneText({ phone: leftFor })}>
          <button type="button" class="button button-quiet" onClick={() => setLeftFor(null)}>
            {t.again}
          </button>
        </StatePanel>
      </div>
    );
  }
  return <ContactForm {...{ locale, responseId }} onLeft={setLeftFor} />;
}
