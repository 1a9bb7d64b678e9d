import { formatMoment } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { keysMessages } from '#shared/i18n/keys.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { measureCatalogue } from '#shared/kpis/measure-catalogue.ts';
import { type Branch, branchName } from '../../data/branch.ts';
import type { FactChange, FactJob } from '../../data/fact-jobs.ts';

interface Props {
  locale: Locale;
  jobs: readonly FactJob[];
  branches: readonly Branch[];
}

const shownChanges = 60;

/** Earlier calculations; each opens to what it changed, by measure and month. */
export function JobList({ locale, jobs, branches }: Props) {
  const t = keysMessages(locale);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (jobs.length === 0) return null;
  const scopeOf = ({ branchId }: FactJob) => {
    const branch = branches.find(({ id }) => id === branchId);
    return branch ? branchName(branch, locale) : t.wholeChain;
  };
  return (
    <>
      <h3 class="key-jobs-title">{t.jobPast}</h3>
      {jobs.map((job) => (
        <details key={job.id} class="key-job-past">
          <summary>
            <span class="import-kind-name">{job.name}</span>
            <span class="card-hint numeric">
              {scopeOf(job)} · {formatMoment(locale, job.startedAt, timeZone)} ·{' '}
              {job.isFinished
                ? `+${formatNumber(job.added)} −${formatNumber(job.removed)}`
                : t.jobUnfinished}
            </span>
          </summary>
          <ChangeTable {...{ locale }} changes={job.changes.slice(0, shownChanges)} />
        </details>
      ))}
    </>
  );
}

function ChangeTable({ locale, changes }: { locale: Locale; changes: readonly FactChange[] }) {
  const t = keysMessages(locale);
  if (changes.length === 0) return <p class="cell-quiet">{t.jobNoChange}</p>;
  const nameOf = (measure: string) =>
    (measureCatalogue as Readonly<Record<string, { zh: string; en: string }>>)[measure]?.[locale] ??
    measure;
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t.jobMonth}</th>
          <th scope="col">{t.jobMeasure}</th>
          <th scope="col" class="cell-number">
            {t.jobAdded}
          </th>
          <th scope="col" class="cell-number">
            {t.jobRemoved}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ month, measure, added, removed }) => (
          <tr key={`${month} ${measure}`}>
            <td class="numeric">{month}</td>
            <td>{nameOf(measure)}</td>
            <td class="cell-number numeric">{formatNumber(added)}</td>
            <td class="cell-number numeric">{formatNumber(removed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
