import { useState } from 'preact/hooks';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { type AppealTarget, fileAppeal } from '../../data/appeals.ts';
import type { Result } from '../../data/own-results.ts';
import { FormEnd } from '../system/FormEnd.tsx';
import { WordsField } from '../system/WordsField.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  result: Result;
  kpis: readonly Kpi[];
  onFiled: () => void;
}

/** One objection: about what, and why. What cannot be appealed against is not offered. */
export function AppealForm({ locale, result, kpis, onFiled }: Props) {
  const t = meMessages(locale);
  const action = useAction(locale);
  const gates = gatesOf(result, kpis, locale);
  const weighed = result.content.segments.flatMap(({ items }) =>
    items.filter(({ weightBp }) => weightBp > 0).map(({ kpiId }) => kpiId),
  );
  const [about, setAbout] = useState<'kpi' | 'record' | 'gate'>('kpi');
  const [kpiId, setKpiId] = useState(weighed[0] ?? '');
  const [record, setRecord] = useState('');
  const [gate, setGate] = useState(0);
  const [reason, setReason] = useState('');

  function target(): [AppealTarget, string] {
    if (about === 'record') return ['record', record.trim()];
    const chosen = gates[gate];
    return about === 'gate' && chosen ? [chosen.target, chosen.id] : ['kpi', kpiId];
  }
  return (
    <form
      class="me-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        action
          .run(() => fileAppeal(result.id, ...target(), reason))
          .then((isDone) => isDone && onFiled());
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="segments" role="group" aria-label={t.appealAbout}>
        {(['kpi', 'record', ...(gates.length > 0 ? (['gate'] as const) : [])] as const).map(
          (each) => (
            <button
              key={each}
              type="button"
              class="segment"
              aria-pressed={about === each}
              onClick={() => setAbout(each)}
            >
              {t[`about_${each}`]}
            </button>
          ),
        )}
      </div>
      {about === 'kpi' && (
        <label class="field">
          <span class="field-label">{t.whichKpi}</span>
          <select
            class="select"
            value={kpiId}
            onChange={(event) => setKpiId(event.currentTarget.value)}
          >
            {[...new Set(weighed)].map((id) => (
              <option key={id} value={id}>
                {kpis.find((kpi) => kpi.id === id)?.name[locale] ?? id}
              </option>
            ))}
          </select>
        </label>
      )}
      {about === 'record' && (
        <label class="field">
          <span class="field-label">{t.whichRecord}</span>
          <input
            class="input"
            value={record}
            required
            maxLength={80}
            onInput={(event) => setRecord(event.currentTarget.value)}
          />
          <span class="field-hint">{t.recordHint}</span>
        </label>
      )}
      {about === 'gate' && (
        <label class="field">
          <span class="field-label">{t.whichGate}</span>
          <select
            class="select"
            value={gate}
            onChange={(event) => setGate(Number(event.currentTarget.value))}
          >
            {gates.map(({ id, name }, place) => (
              <option key={id} value={place}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <WordsField
        label={t.reason}
        hint={t.reasonHint}
        minLength={10}
        maxLength={1000}
        value={reason}
        onInput={setReason}
      />
      <FormEnd action={action} label={t.sendAppeal} busyLabel={t.sending} />
    </form>
  );
}

/** The gates that cost points, and the vetoes that cap the total. */
function gatesOf({ content }: Result, kpis: readonly Kpi[], locale: Locale) {
  const t = scoreMessages(locale);
  return [
    ...content.failedGates.map((id) => ({
      target: 'gate' as const,
      id,
      name: `${kpis.find((kpi) => kpi.id === id)?.name[locale] ?? id} · ${t.gated}`,
    })),
    ...content.vetoes.map(({ id, cause }) => ({
      target: 'veto' as const,
      id,
      name: `${t.vetoed} · ${t[cause]}`,
    })),
  ];
}
