import { useEffect, useState } from 'preact/hooks';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { loadConfig } from '../../data/config.ts';
import { CopyButton } from '../system/CopyButton.tsx';

interface Props {
  locale: Locale;
  name: string;
  token: string;
  onClose: () => void;
}

/** The key, this once, with a call to begin from. */
export function ShownKey({ locale, name, token, onClose }: Props) {
  const t = keysMessages(locale);
  const [address, setAddress] = useState('');
  useEffect(() => {
    loadConfig().then(
      ({ supabaseUrl }) => setAddress(`${supabaseUrl}/functions/v1/import-records`),
      () => undefined,
    );
  }, []);
  const copying = { label: t.copy, copiedText: t.copied, failedText: t.copyFailed };
  const call = callOf(address, token);
  return (
    <section class="card key-shown" aria-live="polite">
      <h2>{t.createdTitle({ name })}</h2>
      <p class="import-lead">{t.createdText}</p>
      <p class="key-token">{token}</p>
      <div class="import-actions">
        <CopyButton text={token} {...copying} />
        <button type="button" class="button button-primary" onClick={onClose}>
          {t.close}
        </button>
      </div>
      <details class="import-more">
        <summary>{t.howTitle}</summary>
        <p class="card-hint">{t.howText}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line must be scrolled by keyboard too */}
        <pre class="key-call" tabIndex={0}>
          {call}
        </pre>
        <CopyButton text={call} {...copying} />
      </details>
    </section>
  );
}

function callOf(address: string, token: string): string {
  const rows = [
    {
      externalId: 'A-0001',
      appointmentAt: '2026-01-05T10:00:00+08:00',
      bookedBy: 'E001',
      appointmentStatus: 'arrived',
    },
  ];
  const body = { clientToken: crypto.randomUUID(), kind: 'appointment', dryRun: true, rows };
  return [
    `curl -X POST '${address}' \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    "  -H 'content-type: application/json' \\",
    `  -d '${JSON.stringify(body, null, 2)}'`,
  ].join('\n');
}
