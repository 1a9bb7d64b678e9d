import { useState } from 'preact/hooks';
import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { confirmRead } from '../../data/plans.ts';

interface Props {
  locale: Locale;
  plan: Plan;
  isConfirmed: boolean;
  onConfirmed: () => void;
}

/** An employee says once for each version that it was read. */
export function ReadReceipt({ locale, plan, isConfirmed, onConfirmed }: Props) {
  const t = planEditorMessages(locale);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<FailureKind | null>(null);

  function confirm() {
    setIsBusy(true);
    setFailure(null);
    confirmRead(plan.id, plan.version)
      .then(onConfirmed, (error: unknown) => setFailure(failureKind(error)))
      .finally(() => setIsBusy(false));
  }
  if (isConfirmed) return <p class="notice notice-plain plan-receipt">{t.hasRead}</p>;
  return (
    <section class="card plan-receipt no-print">
      <h2>{t.readTitle}</h2>
      <p>{t.readText}</p>
      <button type="button" class="button button-primary" disabled={isBusy} onClick={confirm}>
        {t.confirmRead}
      </button>
      <p class="field-error" role="alert">
        {failure && failureMessages(locale)[failure]}
      </p>
    </section>
  );
}
