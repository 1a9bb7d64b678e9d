import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { ProgressBar } from './ProgressBar.tsx';
import type { Step } from './use-import.ts';

interface Props {
  locale: Locale;
  step: Extract<Step, { kind: 'checking' }>;
  onCancel: () => void;
}

/** The file on its way. Cancelling leaves nothing behind that counts. */
export function CheckProgress({ locale, step, onCancel }: Props) {
  const t = importMessages(locale);
  const { file, sent, line } = step;
  const isSent = file.size > 0 && sent >= file.size;
  return (
    <section class="card import-progress" aria-live="polite">
      <h2>{t.checking}</h2>
      <ProgressBar label={t.checking} share={isSent ? null : sent / Math.max(1, file.size)} />
      <p class="card-hint numeric">
        {isSent && t.judging} {line.rows !== undefined && t.rowsRead({ n: line.rows })}
        {line.badRows ? ` · ${t.rowsBad({ n: line.badRows })}` : ''}
      </p>
      <button type="button" class="button" onClick={onCancel}>
        {t.cancel}
      </button>
    </section>
  );
}
