import { deskMessages } from '#shared/i18n/desk.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { VisitState } from '../../data/desk-visit.ts';

/** How far a visit is, as a word and a shape that fills up: told apart without colour. */
export function StateMark({ locale, state }: { locale: Locale; state: VisitState }) {
  const t = deskMessages(locale);
  const words: Record<VisitState, string> = {
    open: t.stateOpen,
    closed: t.stateClosed,
    asked: t.stateAsked,
    answered: t.stateAnswered,
  };
  const shapes: Record<VisitState, string> = {
    open: '',
    closed: 'M8 8h.01',
    asked: 'M8 2.5a5.5 5.5 0 0 1 0 11z',
    answered: 'M5 8.2l2.1 2.1L11 6.2',
  };
  return (
    <span class={`state state-${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        <path d={shapes[state]} />
      </svg>
      {words[state]}
    </span>
  );
}
