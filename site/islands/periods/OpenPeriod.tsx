import { useState } from 'preact/hooks';
import { periodKinds, periodPhases } from '#shared/cycle/cycle-period.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { type NewPeriod, openPeriod } from '../../data/periods.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';

interface Props {
  locale: Locale;
  onOpened: (id: string) => void;
}

/** Opening a month or quarter: what it counts, and among whom ranks are compared. */
export function OpenPeriod({ locale, onOpened }: Props) {
  const t = periodMessages(locale);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <button type="button" class="button button-primary" onClick={() => setIsAsked(true)}>
        {t.openNew}
      </button>
      {isAsked && (
        <OpenDialog
          locale={locale}
          onClose={() => setIsAsked(false)}
          onOpened={(id) => {
            setIsAsked(false);
            onOpened(id);
          }}
        />
      )}
    </>
  );
}

function OpenDialog({ locale, onClose, onOpened }: Props & { onClose: () => void }) {
  const t = periodMessages(locale);
  const action = useAction(locale);
  const [period, setPeriod] = useState<NewPeriod>({
    kind: 'month',
    month: new Date().toISOString().slice(0, 7),
    phase: 'trial',
    rampShareBp: null,
    rankScope: 'chain',
    calibrationCapBp: 500,
  });
  const change = (changes: Partial<NewPeriod>) => setPeriod({ ...period, ...changes });
  const phaseText = { trial: t.trialText, ramp: t.rampText, full: t.fullText };
  return (
    <Dialog title={t.newTitle} onClose={onClose}>
      <form
        class="period-form"
        onSubmit={(event) => {
          event.preventDefault();
          void action.run(async () => onOpened(await openPeriod(period)));
        }}
      >
        <div class="period-fields">
          <label class="field">
            <span class="field-label">{t.kind}</span>
            <select
              class="select"
              value={period.kind}
              onChange={({ currentTarget: { value } }) =>
                change({ kind: periodKinds.find((kind) => kind === value) ?? 'month' })
              }
            >
              {periodKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t[kind]}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t.firstMonth}</span>
            <input
              class="input"
              type="month"
              required
              value={period.month}
              onInput={({ currentTarget: { value } }) => change({ month: value })}
            />
          </label>
          <label class="field">
            <span class="field-label">{t.scope}</span>
            <select
              class="select"
              value={period.rankScope}
              onChange={({ currentTarget: { value } }) =>
                change({ rankScope: value === 'branch' ? 'branch' : 'chain' })
              }
            >
              <option value="chain">{t.chain}</option>
              <option value="branch">{t.branch}</option>
            </select>
          </label>
          <label class="field">
            <span class="field-label">{t.cap}</span>
            <input
              class="input"
              type="number"
              required
              min={0}
              max={20}
              step={0.01}
              value={period.calibrationCapBp / 100}
              onInput={({ currentTarget: { value } }) =>
                change({ calibrationCapBp: Math.round(Number(value) * 100) })
              }
            />
            <span class="field-hint">{t.capHint}</span>
          </label>
        </div>
        <fieldset class="period-phases">
          <legend class="field-label">{t.phase}</legend>
          {periodPhases.map((phase) => (
            <label key={phase} class="period-phase">
              <input
                type="radio"
                name="phase"
                checked={period.phase === phase}
                onChange={() => change({ phase, rampShareBp: phase === 'ramp' ? 5000 : null })}
              />
              <span>
                <strong>{t[phase]}</strong>
                <span class="card-hint">{phaseText[phase]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {period.phase === 'ramp' && (
          <label class="field">
            <span class="field-label">{t.share}</span>
            <input
              class="input"
              type="number"
              min={0}
              max={100}
              value={(period.rampShareBp ?? 0) / 100}
              onInput={({ currentTarget: { value } }) =>
                change({ rampShareBp: Math.round(Number(value) * 100) })
              }
            />
          </label>
        )}
        {action.problem && (
          <Notice tone="error">
            <p>{action.problem}</p>
          </Notice>
        )}
        <div class="dialog-actions">
          <button type="button" class="button" onClick={onClose}>
            {t.cancel}
          </button>
          <button type="submit" class="button button-primary" aria-disabled={action.isBusy}>
            {t.create}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
