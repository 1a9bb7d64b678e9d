import { useId, useState } from 'preact/hooks';
import { failureMessages } from '#shared/i18n/failures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { askFunction, FunctionRefused } from '../../data/ask-function.ts';
import { failureKind } from '../../data/data-failure.ts';
import { ChangeList } from './ChangeList.tsx';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  /** The newest version there is. */
  base: Plan;
  plan: Plan;
  /** Somebody published another version since the editing began. */
  isOutdated: boolean;
  isReadable: boolean;
  mayPublish: boolean;
  onConflict: () => void;
  onRebase: () => void;
  onDone: () => void;
}

/** What will change, from when and why; then it is published, or sent to head office. */
export function PublishForm(props: Props) {
  const { locale, kpis, base, plan, isOutdated, isReadable, mayPublish } = props;
  const t = planEditorMessages(locale);
  const id = useId();
  const [effectiveOn, setEffectiveOn] = useState(firstOfNextMonth(base.effectiveOn));
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const isReady = isReadable && !isBusy && !isOutdated && reason.trim().length >= 3;

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!isReady) return;
    setIsBusy(true);
    setProblem('');
    const { id: planId, version: _version, effectiveOn: _from, ...content } = plan;
    try {
      await askFunction(
        'edit-plans',
        {
          action: mayPublish ? 'save_version' : 'propose_version',
          planId,
          baseVersion: base.version,
          effectiveOn,
          reason: reason.trim(),
          content,
        },
        locale,
      );
      props.onDone();
    } catch (error) {
      if (error instanceof FunctionRefused && error.refusal.code === 'plan_changed') {
        props.onConflict();
      }
      setProblem(sentenceOf(error, locale));
    } finally {
      setIsBusy(false);
    }
  }
  const publish = mayPublish ? t.save({ version: base.version + 1 }) : t.sendProposal;
  return (
    <form class="card plan-publish" onSubmit={(event) => void send(event)}>
      <h2>{t.changes}</h2>
      {isReadable && <ChangeList locale={locale} kpis={kpis} before={base} after={plan} />}
      <div class="field">
        <label class="field-label" for={`${id}-day`}>
          {t.effectiveOn}
        </label>
        <input
          id={`${id}-day`}
          class="input"
          type="date"
          required
          value={effectiveOn}
          onInput={(event) => setEffectiveOn(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-reason`}>
          {t.reason}
        </label>
        <textarea
          id={`${id}-reason`}
          class="input"
          rows={3}
          maxLength={500}
          value={reason}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <span id={`${id}-hint`} class="card-hint">
          {t.reasonHint}
        </span>
      </div>
      {isOutdated && (
        <div class="notice notice-notice" role="alert">
          <div>
            <p>{t.changedMeanwhile}</p>
            <button type="button" class="button button-small" onClick={props.onRebase}>
              {t.rebase}
            </button>
          </div>
        </div>
      )}
      <p class="field-error" role="alert">
        {problem}
      </p>
      <button type="submit" class="button button-primary" aria-disabled={!isReady}>
        {isBusy ? t.saving : publish}
      </button>
    </form>
  );
}

function sentenceOf(error: unknown, locale: Locale): string {
  if (!(error instanceof FunctionRefused)) return failureMessages(locale)[failureKind(error)];
  const { message, hint } = error.refusal;
  return [message, hint].filter(Boolean).join(locale === 'zh' ? '' : ' ');
}

/** A plan changes between periods: the first day of the month after today, or after its last change. */
function firstOfNextMonth(lastChange: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const from = new Date(`${today > lastChange ? today : lastChange}T00:00:00Z`);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
    .toISOString()
    .slice(0, 10);
}
