import { useMemo } from 'preact/hooks';
import { addMonths } from '#shared/calendar/month.ts';
import { analysisMessages } from '#shared/i18n/analysis.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import type { AnalysisChoice } from '../../data/analysis/analysis-choice.ts';
import { analysisModel } from '../../data/analysis/analysis-model.ts';
import type { AnalysisData } from '../../data/analysis/fetch-analysis.ts';
import { branchName } from '../../data/branch.ts';
import { type PlanBook, versionInForce } from '../../data/plans.ts';
import { EvidencePanel } from '../scores/EvidencePanel.tsx';
import { Notice } from '../system/Notice.tsx';
import { StatePanel } from '../system/StatePanel.tsx';
import { AnalysisTable } from './AnalysisTable.tsx';
import { WholeTile } from './WholeTile.tsx';

interface Props {
  locale: Locale;
  choice: AnalysisChoice;
  data: AnalysisData;
  book: PlanBook;
  ownBranchIds: readonly string[];
  seesChain: boolean;
  isHq: boolean;
  onChange: (changes: Record<string, string | null>) => void;
}

/** Where one is, the whole as a figure, its parts as a table, and the rows of a person. */
export function AnalysisBody(props: Props) {
  const { locale, choice, data, book, ownBranchIds, seesChain, isHq, onChange } = props;
  const t = analysisMessages(locale);
  const { kpi, branch, month, span, personId } = choice;
  const item = useMemo(() => itemInForce(choice, book), [choice, book]);
  const model = useMemo(
    () =>
      analysisModel({ choice, data, kpis: book.kpis, item, ownBranchIds: new Set(ownBranchIds) }),
    [choice, data, book, item, ownBranchIds],
  );
  const period =
    span === 1
      ? formatMonth(locale, month)
      : t.period({
          from: formatMonth(locale, addMonths(month, 1 - span)),
          to: formatMonth(locale, month),
        });
  const chain = isHq || ownBranchIds.length === 1 ? t.wholeChain : t.ownBranches;
  const person = model.rows.find(({ id }) => id === personId);
  return (
    <>
      {choice.unknown.map((value) => (
        <Notice key={value}>{t.unknown({ value })}</Notice>
      ))}
      {kpi.window.kind === 'rolling' && (
        <Notice tone="plain">{t.rollingNotice({ n: kpi.window.days })}</Notice>
      )}
      {model.hasOthers && <Notice tone="plain">{t.otherNotice}</Notice>}
      <nav class="analysis-path" aria-label={t.path}>
        <ol>
          {seesChain && (
            <li>
              <button
                type="button"
                class="link"
                disabled={!branch}
                onClick={() => onChange({ branch: null, by: null, person: null })}
              >
                {chain}
              </button>
            </li>
          )}
          {branch && (
            <li>
              <button
                type="button"
                class="link"
                disabled={!person}
                onClick={() => onChange({ person: null })}
              >
                {branchName(branch, locale)}
              </button>
            </li>
          )}
          {person && <li aria-current="page">{person.nameZh}</li>}
        </ol>
      </nav>
      {model.rows.length === 0 ? (
        <div class="card">
          <StatePanel title={t.emptyTitle} text={t.emptyText} />
        </div>
      ) : (
        <>
          <WholeTile
            {...{ locale, kpi, period }}
            row={person ?? model.whole}
            label={person?.nameZh ?? (branch ? branchName(branch, locale) : chain)}
          />
          {person ? (
            <section class="card">
              <h2>{t.rowsTitle({ name: person.nameZh })}</h2>
              <EvidencePanel
                {...{ locale, month }}
                employeeId={person.id}
                measures={[...new Set(measuresOfKpi(kpi, book.kpis).map(({ measure }) => measure))]}
              />
            </section>
          ) : (
            <section class="card">
              <AnalysisTable {...{ locale, choice, model }} onChange={onChange} />
              {model.tests > 0 && <p class="card-hint">{t.adjusted({ n: model.tests })}</p>}
            </section>
          )}
        </>
      )}
    </>
  );
}

/** The KPI's place in the plan of its role that is in force in the last month. */
function itemInForce({ kpi, month }: AnalysisChoice, { plans }: PlanBook) {
  const plan = plans.find(({ role }) => role === kpi.role);
  const version = plan && versionInForce(plan.versions, `${month}-01`);
  return version?.plan.items.find(({ kpiId }) => kpiId === kpi.id) ?? null;
}
