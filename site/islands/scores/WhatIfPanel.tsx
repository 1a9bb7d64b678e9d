import { useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { pointsText } from '../../data/score-model.ts';
import {
  askWhatIf,
  changesOf,
  usualValue,
  type WhatIfEntry,
  type WrittenWhatIf,
  whatIfFields,
} from '../../data/what-if.ts';
import { useAction } from '../use-action.ts';
import { WhatIfFieldRow } from './WhatIfFieldRow.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
  kpi: Kpi;
  kpis: ReadonlyMap<string, Kpi>;
}

/** “Three more on time → +1.26”: the engine's own answer, for facts that have not happened. */
export function WhatIfPanel({ locale, employeeId, month, kpi, kpis }: Props) {
  const t = scoreMessages(locale);
  const fields = whatIfFields(kpi, kpis);
  const [entries, setEntries] = useState<readonly WhatIfEntry[]>(
    fields.map(({ measure }, place) => ({
      amount: place === 0 ? '3' : '',
      value: usualValue(measure),
    })),
  );
  const [answer, setAnswer] = useState<WrittenWhatIf | null>(null);
  const { isBusy, problem, run, refuse } = useAction(locale);
  if (fields.length === 0) return null;
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const changes = changesOf(fields, entries);
    if (changes === null) {
      refuse(t.whatIfNumber);
      return;
    }
    void run(async () => setAnswer(await askWhatIf(employeeId, month, changes, locale)));
  };
  return (
    <form class="what-if no-print" onSubmit={ask}>
      <p class="what-if-title">{t.whatIf}</p>
      {fields.map(({ measure, kind }, place) => (
        <WhatIfFieldRow
          key={measure}
          {...{ locale, measure, kind }}
          entry={entries[place] ?? { amount: '', value: 0 }}
          onChange={(entry) => {
            setEntries(entries.with(place, entry));
            setAnswer(null);
          }}
        />
      ))}
      <button type="submit" class="button button-small" disabled={isBusy}>
        {isBusy ? t.loading : t.whatIfAsk}
      </button>
      <div aria-live="polite">
        {answer && <WhatIfAnswer locale={locale} answer={answer} />}
        {problem && <p class="field-error">{problem}</p>}
      </div>
    </form>
  );
}

function WhatIfAnswer({ locale, answer }: { locale: Locale; answer: WrittenWhatIf }) {
  const t = scoreMessages(locale);
  const { before, after, differenceBp } = answer;
  if (differenceBp === null || !before?.totalBp || !after?.totalBp) {
    return <p class="what-if-answer">{t.whatIfNone}</p>;
  }
  const sign = differenceBp > 0 ? '+' : differenceBp < 0 ? '−' : '±';
  return (
    <p class="what-if-answer numeric">
      <strong>{`${sign}${pointsText(Math.abs(differenceBp))}`}</strong>{' '}
      {t.whatIfTotal({
        before: pointsText(before.totalBp),
        after: pointsText(after.totalBp),
      })}
    </p>
  );
}
