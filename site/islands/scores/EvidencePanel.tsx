import { useState } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { failureMessages } from '#shared/i18n/failures.ts';
import { formatDay } from '#shared/i18n/format-date.ts';
import { formatFact } from '#shared/i18n/format-fact.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { type MeasureName, measureCatalogue } from '#shared/kpis/measure-catalogue.ts';
import { type FailureKind, failureKind } from '../../data/data-failure.ts';
import { type Evidence, fetchEvidence } from '../../data/evidence.ts';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
  measures: readonly MeasureName[];
}

/** The rows behind a KPI, fetched when somebody asks for them. */
export function EvidencePanel({ locale, employeeId, month, measures }: Props) {
  const t = scoreMessages(locale);
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [failure, setFailure] = useState<FailureKind | null>(null);

  function load() {
    setFailure(null);
    fetchEvidence(employeeId, measures, month).then(setEvidence, (error: unknown) =>
      setFailure(failureKind(error)),
    );
  }
  if (!evidence) {
    return (
      <>
        <button type="button" class="button button-small no-print" onClick={load}>
          {t.showRows}
        </button>
        {failure && <p class="field-error">{failureMessages(locale)[failure]}</p>}
      </>
    );
  }
  const { rows, answers } = evidence;
  const name = (measure: string) => measureCatalogue[measure as MeasureName]?.[locale] ?? measure;
  return (
    <div class="evidence">
      {answers.map(({ measure, counts }) => (
        <p key={measure} class="numeric">
          {name(measure)}
          {locale === 'zh' ? '：' : ': '}
          {counts
            ? counts
                .map(({ value, n }) => `${formatFact(locale, measure, value)} × ${n}`)
                .join(' · ')
            : t.tooFewAnswers}
        </p>
      ))}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="evidence-rows" tabIndex={0} aria-label={t.record}>
          <table class="score-table numeric">
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.value}</th>
                <th scope="col">{t.record}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index} class={row.isExcluded ? 'is-excluded' : undefined}>
                  <td>{formatDay(locale, row.occurredOn)}</td>
                  <td>{name(row.measure)}</td>
                  <td>
                    {formatFact(locale, row.measure, row.value)}
                    {row.count > 1 && ` × ${row.count}`}
                  </td>
                  <td>
                    {row.sourceId}
                    {row.isExcluded && ` (${t.excluded})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length === 0 && answers.length === 0 && <p>{t.noRows}</p>}
    </div>
  );
}
