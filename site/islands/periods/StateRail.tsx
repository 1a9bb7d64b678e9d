import { periodStates } from '#shared/cycle/transitions.ts';
import { formatDay } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import type { BoardPeriod } from '../../data/periods.ts';

interface Props {
  locale: Locale;
  period: BoardPeriod;
  today: string;
}

/** Where a period stands on its way, each step with the day it was done or is due. */
export function StateRail({ locale, period, today }: Props) {
  const t = periodMessages(locale);
  const at = periodStates.indexOf(period.state);
  const steps = period.phase === 'trial' ? periodStates.slice(0, 3) : periodStates;
  return (
    <ol class="state-rail">
      {steps.map((state, index) => {
        const { done, due } = daysOf(period, state);
        const isLate = done === null && due !== null && due < today && index === at + 1;
        return (
          <li
            key={state}
            class={index < at ? 'rail-done' : index === at ? 'rail-now' : 'rail-ahead'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="rail-dot" aria-hidden="true" />
            <span class="rail-name">{t[state]}</span>
            <span class="rail-day numeric">
              {done !== null && formatDay(locale, done.slice(0, 10))}
              {done === null && due !== null && (
                <>
                  {formatDay(locale, due)} {isLate ? t.overdue : t.expected}
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function daysOf(period: BoardPeriod, state: BoardPeriod['state']) {
  switch (state) {
    case 'open':
      return { done: period.start, due: null };
    case 'preview':
      return { done: period.previewedAt, due: period.previewDue };
    case 'published':
      return { done: period.publishedAt, due: period.publishDue };
    case 'sealed':
      return { done: period.sealedAt, due: period.sealDue };
  }
}
