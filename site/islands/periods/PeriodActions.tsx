import { useState } from 'preact/hooks';
import { isAllowed, type PeriodAction } from '#shared/cycle/transitions.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { actOnPeriod, discardPeriod } from '../../data/periods.ts';
import { Dialog } from '../system/Dialog.tsx';
import { Notice } from '../system/Notice.tsx';
import { useAction } from '../use-action.ts';
import type { BoardProps } from './PeriodBoard.tsx';

const offered = [
  'compute',
  'publish',
  'seal',
  'discard',
] as const satisfies readonly PeriodAction[];
type Offered = (typeof offered)[number];

/** What head office can do next. Each says what will happen before it does. */
export function PeriodActions({ locale, period, today, onChanged }: BoardProps) {
  const t = periodMessages(locale);
  const [asked, setAsked] = useState<Offered | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isOver = today >= period.end;
  const possible = offered.filter(
    (action) =>
      isAllowed(period.state, action, 'hq') &&
      !(action === 'seal' && period.phase === 'trial') &&
      !(action === 'compute' && !isOver),
  );
  const label = (action: Offered) =>
    action === 'compute' && period.state === 'preview'
      ? t.recompute
      : { compute: t.compute, publish: t.publish, seal: t.sealAction, discard: t.discard }[action];
  return (
    <div class="period-actions">
      {possible.map((action) => (
        <button
          key={action}
          type="button"
          class={action === primaryOf(period.state) ? 'button button-primary' : 'button'}
          onClick={() => setAsked(action)}
        >
          {label(action)}
        </button>
      ))}
      {possible.length === 0 && <p class="card-hint">{isOver ? t.nothingNow : t.notOver}</p>}
      {done && (
        <p class="period-done" role="status">
          {done}
        </p>
      )}
      {asked && (
        <ConfirmAction
          {...{ locale, period }}
          action={asked}
          title={label(asked)}
          onClose={() => setAsked(null)}
          onDone={(sentence) => {
            setAsked(null);
            setDone(sentence);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

function primaryOf(state: BoardProps['period']['state']): Offered | null {
  if (state === 'open') return 'compute';
  if (state === 'preview') return 'publish';
  return state === 'published' ? 'seal' : null;
}

interface ConfirmProps extends Pick<BoardProps, 'locale' | 'period'> {
  action: Offered;
  title: string;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

function ConfirmAction({ locale, period, action, title, onClose, onDone }: ConfirmProps) {
  const t = periodMessages(locale);
  const doing = useAction(locale);
  const [message, setMessage] = useState('');
  const looked = { periodId: period.id, revision: period.revision };
  const work: Record<Offered, () => Promise<string>> = {
    compute: async () => {
      const { people, ranked } = await actOnPeriod(locale, { action: 'compute', ...looked });
      return t.computed({ people, ranked });
    },
    publish: async () => {
      await actOnPeriod(locale, { action: 'publish', ...looked, message });
      return t.publishedDone;
    },
    seal: async () => {
      const { lines } = await actOnPeriod(locale, { action: 'seal', ...looked });
      return t.sealedDone({ lines });
    },
    discard: async () => {
      await discardPeriod(period);
      return '';
    },
  };
  const run = () => {
    if (action === 'publish' && message.trim().length < 3) {
      doing.refuse(t.needsReason);
      return;
    }
    void doing.run(async () => onDone(await work[action]()));
  };
  const text = {
    compute: t.computeText,
    publish: t.publishText,
    seal: t.sealText,
    discard: t.discardText,
  }[action];
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {action === 'publish' && (
        <label class="field">
          <span class="field-label">{t.publishMessage}</span>
          <textarea
            class="input period-text"
            rows={4}
            maxLength={2000}
            value={message}
            onInput={(event) => setMessage(event.currentTarget.value)}
          />
        </label>
      )}
      {doing.problem && (
        <Notice tone="error">
          <p>{doing.problem}</p>
        </Notice>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onClose}>
          {t.cancel}
        </button>
        <button
          type="button"
          class="button button-primary"
          aria-disabled={doing.isBusy}
          onClick={run}
        >
          {doing.isBusy ? t.working : title}
        </button>
      </div>
    </Dialog>
  );
}
