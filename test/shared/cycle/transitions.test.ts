import { expect, it } from 'vitest';
import {
  isAllowed,
  periodActions,
  periodStates,
  periodTransitions,
} from '#shared/cycle/transitions.ts';
import { roles } from '#shared/permissions/matrix.ts';

/** The whole table once more, as a person would draw it: state, action → who. What is not here is refused. */
const drawn = `
open      discard      hq
open      compute      hq
preview   compute      hq
preview   calibrate    lead hq
preview   publish      hq
published acknowledge  employee
published talk         manager lead hq
published appeal       employee
published decide       lead hq
published seal         hq
sealed    acknowledge  employee
sealed    talk         manager lead hq
sealed    replay       hq
sealed    restate      hq`;

const allowed = new Set(
  drawn
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [state, action, ...who] = line.split(/\s+/);
      return who.map((role) => `${state} ${action} ${role}`);
    }),
);

it.each(periodStates.flatMap((state) => periodActions.map((action) => [state, action] as const)))(
  '%s: %s is for exactly those that were drawn',
  (state, action) => {
    for (const role of roles) {
      expect(isAllowed(state, action, role), role).toBe(allowed.has(`${state} ${action} ${role}`));
    }
  },
);

it('leads from open to sealed, one state at a time, and never back', () => {
  const steps = periodTransitions.flatMap(({ from, to }) =>
    to === null ? [] : from.filter((state) => state !== to).map((state) => [state, to]),
  );
  expect(steps).toEqual([
    ['open', 'preview'],
    ['preview', 'published'],
    ['published', 'sealed'],
  ]);
});

it('lists each action once', () => {
  expect(periodTransitions.map(({ action }) => action).sort()).toEqual([...periodActions].sort());
});
