import { useState } from 'preact/hooks';
import { type Restatement, restatementCauses } from '#shared/cycle/restate.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { actOnPeriod, fetchRestatements, type KeptRestatement } from '../../data/periods.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import type { BoardProps } from './PeriodBoard.tsx';

/** What was learned after sealing, beside the sealed results; head office may add to it. */
export function RestatementView(props: BoardProps) {
  const { locale, period, isHq } = props;
  const t = periodMessages(locale);
  const [loaded, reload] = useLoaded(locale, `restatements ${period.id}`, () =>
    fetchRestatements(period.id),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton tiles={0} cards={[280]} />;
  const columns: readonly Column<KeptRestatement>[] = [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    { key: 'cause', title: t.cause, value: ({ cause }) => t[cause] },
    ...deltaColumns<KeptRestatement>(locale),
    { key: 'reason', title: t.reason, value: ({ reason }) => reason },
    {
      key: 'made',
      title: t.madeAt,
      value: ({ madeAt }) => madeAt,
      cell: ({ madeAt }) => formatDate(locale, madeAt.slice(0, 10)),
    },
  ];
  return (
    <>
      <section class="card">
        <div class="card-head">
          <h2>{t.restatements}</h2>
        </div>
        <DataTable
          {...{ locale, columns }}
          name="restatements"
          caption={t.restatements}
          rows={loaded.value}
          rowKey={({ id }) => id}
          empty={<StatePanel title={t.noRestatements} text={t.noRestatementsText} />}
        />
      </section>
      {isHq && <Restate {...props} onKept={reload} />}
    </>
  );
}

type WithDelta = Pick<Restatement, 'beforeBp' | 'afterBp' | 'deltaBp'>;

function deltaColumns<Row extends WithDelta>(locale: Locale): Column<Row>[] {
  const t = periodMessages(locale);
  const column = (key: 'beforeBp' | 'afterBp' | 'deltaBp', title: string): Column<Row> => ({
    key,
    title,
    value: (row) => row[key],
    cell: (row) => {
      const bp = row[key];
      const isSigned = key === 'deltaBp';
      return bp === null ? '–' : formatNumber(bp / 100, { digits: 2, isSigned });
    },
    isNumber: true,
  });
  return [
    column('beforeBp', t.sealedTotal),
    column('afterBp', t.restatedTotal),
    column('deltaBp', t.delta),
  ];
}

function Restate({ locale, period, onKept }: BoardProps & { onKept: () => void }) {
  const t = periodMessages(locale);
  const action = useAction(locale);
  const [cause, setCause] = useState<(typeof restatementCauses)[number]>('late_data');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<readonly Restatement[] | null>(null);
  const run = (isDryRun: boolean) => {
    if (reason.trim().length < 3) {
      action.refuse(t.needsReason);
      return;
    }
    void action.run(async () => {
      const asked = { action: 'restate', periodId: period.id, cause, reason, isDryRun } as const;
      const { restatements } = await actOnPeriod(locale, asked);
      setTried(isDryRun ? restatements : null);
      if (!isDryRun) onKept();
    });
  };
  const columns: readonly Column<Restatement>[] = [
    { key: 'name', title: t.person, value: ({ name }) => name, isRowHeader: true },
    ...deltaColumns<Restatement>(locale),
    {
      key: 'kpis',
      title: t.kpi,
      value: ({ changes }) => changes.map(({ kpiId }) => kpiId).join(', '),
    },
  ];
  return (
    <section class="card">
      <div class="card-head">
        <div>
          <h2>{t.restateTitle}</h2>
          <p class="card-hint">{t.restateText}</p>
        </div>
      </div>
      <div class="period-fields">
        <label class="field">
          <span class="field-label">{t.cause}</span>
          <select
            class="select"
            value={cause}
            onChange={({ currentTarget: { value } }) =>
              setCause(restatementCauses.find((each) => each === value) ?? 'late_data')
            }
          >
            {restatementCauses.map((each) => (
              <option key={each} value={each}>
                {t[each]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="field-label">{t.reason}</span>
          <input
            class="input"
            value={reason}
            maxLength={1000}
            onInput={({ currentTarget: { value } }) => setReason(value)}
          />
        </label>
      </div>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
      {tried && (
        <DataTable
          {...{ locale, columns }}
          name="tried"
          caption={t.restateTitle}
          rows={tried}
          rowKey={({ employeeId }) => employeeId}
        />
      )}
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          aria-disabled={action.isBusy}
          onClick={() => run(true)}
        >
          {action.isBusy ? t.working : t.tryIt}
        </button>
        {tried && (
          <button
            type="button"
            class="button button-primary"
            aria-disabled={action.isBusy}
            onClick={() => run(false)}
          >
            {t.keep({ n: tried.length })}
          </button>
        )}
      </div>
    </section>
  );
}
