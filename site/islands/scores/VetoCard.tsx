import { useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { vetoMessages } from '#shared/i18n/vetoes.ts';
import { fetchVetoes, type VetoOnRecord } from '../../data/vetoes.ts';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { EnterVetoDialog } from './EnterVetoDialog.tsx';
import { LiftVetoDialog } from './LiftVetoDialog.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  name: string;
  month: Month;
  today: string;
  /** Head office enters and lifts vetoes; others read them. */
  isHq: boolean;
  onChanged: () => void;
}

/** The vetoes of a person in a month with their evidence, the lifted ones too. */
export function VetoCard({ locale, employeeId, name, month, today, isHq, onChanged }: Props) {
  const t = vetoMessages(locale);
  const [isEntering, setIsEntering] = useState(false);
  const [lifting, setLifting] = useState<VetoOnRecord | null>(null);
  const [loaded, retry] = useLoaded(locale, `${employeeId} ${month}`, () =>
    fetchVetoes(employeeId, month),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={retry} />;
  }
  const vetoes = loaded.kind === 'ready' ? loaded.value : [];
  if (vetoes.length === 0 && !isHq) return null;
  return (
    <section class="card" aria-labelledby="vetoes">
      <div class="card-head">
        <h3 id="vetoes">{t.title}</h3>
        {isHq && (
          <button
            type="button"
            class="button button-small no-print"
            onClick={() => setIsEntering(true)}
          >
            {t.enter}
          </button>
        )}
      </div>
      {loaded.kind === 'ready' && vetoes.length === 0 && <p class="card-hint">{t.none}</p>}
      <ul class="vetoes">
        {vetoes.map((veto) => (
          <li key={veto.id}>
            <VetoText locale={locale} veto={veto} />
            {isHq && veto.lifted === null && (
              <button
                type="button"
                class="button button-small no-print"
                onClick={() => setLifting(veto)}
              >
                {t.lift}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isEntering && (
        <EnterVetoDialog
          {...{ locale, employeeId, name, month, today }}
          onClose={() => setIsEntering(false)}
          onDone={onChanged}
        />
      )}
      {lifting && (
        <LiftVetoDialog
          locale={locale}
          vetoId={lifting.id}
          onClose={() => setLifting(null)}
          onDone={onChanged}
        />
      )}
    </section>
  );
}

function VetoText({ locale, veto }: { locale: Locale; veto: VetoOnRecord }) {
  const t = vetoMessages(locale);
  const { cause, occurredOn, evidence, enteredAt, lifted } = veto;
  const day = (moment: string) => formatDate(locale, moment.slice(0, 10));
  return (
    <div class={lifted ? 'is-lifted' : undefined}>
      <p class="veto-cause">
        {cause} · {scoreMessages(locale)[cause]}
      </p>
      <p>{evidence}</p>
      <p class="card-hint numeric">
        {t.happened({ day: day(occurredOn) })} · {t.entered({ day: day(enteredAt) })}
      </p>
      {lifted && <p>{t.lifted({ day: day(lifted.at), reason: lifted.because })}</p>}
    </div>
  );
}
