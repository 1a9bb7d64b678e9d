import { useState } from 'preact/hooks';
import type { ReplayFinding, ReplayReport } from '#shared/cycle/replay-seal.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { actOnPeriod, fetchSealHead } from '../../data/periods.ts';
import { Notice } from '../system/Notice.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useAction } from '../use-action.ts';
import { useLoaded } from '../use-loaded.ts';
import type { BoardProps } from './PeriodBoard.tsx';

/** The seal with its hash, and, for head office, the proof that it still gives the same bytes. */
export function SealView(props: BoardProps) {
  const { locale, period, isHq } = props;
  const t = periodMessages(locale);
  const [loaded, reload] = useLoaded(locale, `seal ${period.id} ${period.revision}`, () =>
    fetchSealHead(period.id),
  );
  if (loaded.kind === 'failed') {
    return <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Skeleton tiles={0} cards={[280]} />;
  const head = loaded.value;
  if (head === null) {
    return (
      <StatePanel
        title={t.notSealed}
        text={period.phase === 'trial' ? t.trialNeverSealed : t.notSealedText}
      />
    );
  }
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t.seal}</h2>
      </div>
      <dl class="seal-facts numeric">
        <div>
          <dt>{t.sealedOn}</dt>
          <dd>{formatDate(locale, head.sealed_at.slice(0, 10))}</dd>
        </div>
        <div>
          <dt>{t.lines}</dt>
          <dd>{formatNumber(head.line_count)}</dd>
        </div>
        <div>
          <dt>{t.engine}</dt>
          <dd>{head.engine_version}</dd>
        </div>
        <div class="seal-hash">
          <dt>{t.hash}</dt>
          <dd>
            <code>{head.content_hash}</code>
          </dd>
        </div>
      </dl>
      {isHq && <Replay {...props} />}
    </section>
  );
}

function Replay({ locale, period }: BoardProps) {
  const t = periodMessages(locale);
  const action = useAction(locale);
  const [report, setReport] = useState<ReplayReport | null>(null);
  const replay = () =>
    action.run(async () =>
      setReport(await actOnPeriod(locale, { action: 'replay', periodId: period.id })),
    );
  return (
    <div class="replay">
      <p>{t.replayText}</p>
      <button
        type="button"
        class="button"
        aria-disabled={action.isBusy}
        onClick={() => void replay()}
      >
        {action.isBusy ? t.working : t.replay}
      </button>
      {action.problem && <Notice tone="error">{action.problem}</Notice>}
      <div role="status">{report && <ReplayOutcome locale={locale} report={report} />}</div>
    </div>
  );
}

function ReplayOutcome({ locale, report }: Pick<BoardProps, 'locale'> & { report: ReplayReport }) {
  const t = periodMessages(locale);
  if (report.isIntact) {
    return (
      <p class="replay-intact numeric">
        <svg viewBox="0 0 16 16" class="stroke" aria-hidden="true">
          <path d="M3 8.5 6.5 12 13 4.5" />
        </svg>
        {t.intact({ n: report.lineCount })}
      </p>
    );
  }
  const words: Record<ReplayFinding, string> = {
    inputs: t.inputs,
    rules: t.rules,
    result: t.result,
    content: t.content,
    hash: t.hashFinding,
  };
  return (
    <Notice tone="error">
      <p>{report.lines.length === 0 ? t.brokenWhole : t.broken({ n: report.lines.length })}</p>
      {report.changedParts.length > 0 && (
        <p>{t.changedParts({ parts: report.changedParts.join(', ') })}</p>
      )}
      <ul>
        {report.lines.map(({ employeeId, name, findings }) => (
          <li key={employeeId}>
            <strong>{name}</strong> {findings.map((finding) => words[finding]).join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
