import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { isRecordKind } from '#shared/import/target-field.ts';
import { Notice } from '../system/Notice.tsx';
import { BadRows } from './BadRows.tsx';
import { NoticeRows } from './NoticeRows.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { ReportCounts } from './ReportCounts.tsx';
import { UndoButton } from './UndoButton.tsx';
import type { ImportState, Step } from './use-import.ts';

interface Props {
  locale: Locale;
  step: Extract<Step, { kind: 'report' | 'stepping' }>;
  state: ImportState;
}

/** What a file would bring or has brought, and what can be done with it in its state. */
export function ReportDesk({ locale, step, state }: Props) {
  const t = importMessages(locale);
  const { report } = step;
  // What will be written, or has been: new records, and new content of known ones.
  const n = report.newRowCount + (report.changedRowCount ?? 0);
  const isStepping = step.kind === 'stepping';
  const isUnwritten = report.state === 'open' || report.state === 'checked';
  const isOfRecords = isRecordKind(report.kind);
  const titles = {
    open: t.stateOpen,
    checked: t.reportTitle,
    committing: t.stateCommitting,
    committed: t.doneTitle({ n }),
    undone: t.undoneTitle,
  };
  const stepTitles = { commit: t.committing, undo: t.undoing };
  const title = isStepping ? stepTitles[step.verb] : titles[report.state];
  const text = {
    open: t.nothingYet,
    checked: t.nothingYet,
    committing: t.interrupted,
    committed: isOfRecords ? t.doneTextRecords : t.doneText,
    undone: isOfRecords ? t.undoneTextRecords : t.undoneText,
  }[report.state];

  return (
    <>
      <section class="card" aria-live="polite">
        <div class="card-head">
          <div>
            <h2>{title}</h2>
            <p class="card-hint file-name">{report.fileName}</p>
          </div>
        </div>
        {!isStepping && <p class="import-lead">{text}</p>}
        {report.state !== 'undone' && <ReportCounts {...{ locale, report }} />}
        {report.state === 'checked' && n === 0 && (
          <Notice tone="plain">
            <p>{t.nothingNew}</p>
          </Notice>
        )}
        {isStepping && <Stepping {...{ locale, step }} onPause={state.cancel} />}
        {!isStepping && (
          <div class="import-actions">
            {report.state === 'checked' && n > 0 && (
              <button
                type="button"
                class="button button-primary"
                onClick={() => state.go('commit', report)}
              >
                {t.commit({ n })}
              </button>
            )}
            {report.state === 'committing' && (
              <button
                type="button"
                class="button button-primary"
                onClick={() => state.go('commit', report)}
              >
                {t.goOn}
              </button>
            )}
            {report.state === 'committed' && (
              <a class="button button-primary" href={pagePath(locale, 'overview')}>
                {t.toOverview}
              </a>
            )}
            {isUnwritten && state.backToMapping && (
              <button type="button" class="button" onClick={state.backToMapping}>
                {t.back}
              </button>
            )}
            <button type="button" class="button" onClick={state.restart}>
              {t.another}
            </button>
            {report.state !== 'undone' && (
              <UndoButton
                locale={locale}
                isHarmless={isUnwritten}
                onUndo={() => state.go('undo', report)}
              />
            )}
          </div>
        )}
      </section>
      {report.state !== 'undone' && <NoticeRows {...{ locale, report }} />}
      {report.badRows.length > 0 && report.state !== 'undone' && (
        <BadRows {...{ locale, report }} />
      )}
    </>
  );
}

function Stepping({
  locale,
  step,
  onPause,
}: {
  locale: Locale;
  step: Extract<Step, { kind: 'stepping' }>;
  onPause: () => void;
}) {
  const t = importMessages(locale);
  const { report, verb, remaining, derived } = step;
  const all = Math.max(1, report.newRowCount + (report.changedRowCount ?? 0));
  const written = remaining === null ? null : 1 - remaining / all;
  const doing = verb === 'commit' ? t.committing : t.undoing;
  const label = derived === null ? doing : t.deriving;
  const share = derived ?? written;
  return (
    <div class="import-progress">
      <ProgressBar label={label} share={share} />
      <p class="card-hint numeric">
        {label}
        {derived === null && remaining !== null && ` · ${t.remaining({ n: remaining })}`}
      </p>
      <button type="button" class="button" onClick={onPause}>
        {t.pause}
      </button>
    </div>
  );
}
