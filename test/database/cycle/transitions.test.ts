import { expect, it } from 'vitest';
import { isAllowed, periodActions, periodStates, transitionOf } from '#shared/cycle/transitions.ts';
import type { Role } from '#shared/permissions/matrix.ts';
import type { Queries, Row } from '../../../supabase/local/database.ts';
import { absent } from '../harness/ids.ts';
import { makePeriod } from '../harness/periods.ts';
import { one, refusal } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { personas } from '../permissions/personas.ts';

const askers = ['stranger', 'employee', 'manager', 'lead', 'hq'] as const satisfies readonly Role[];

/** Every cell of state × action × role, as the database takes or refuses it. */
onEverySurface('what may be done with a period', (surface) => {
  for (const state of periodStates) {
    for (const action of periodActions) {
      it(`${state}: ${action}`, () =>
        surface.rollBack(async (stage) => {
          const period = await makePeriod(stage, state);
          for (const role of askers) {
            const attempt = take(stage, role, period, action);
            if (isAllowed(state, action, role)) expect(await attempt).toBe(state);
            else {
              const never = !transitionOf(action).by.includes(role);
              expect((await refusal(attempt)).message).toBe(never ? 'forbidden' : 'period_state');
            }
          }
        }));
    }
  }

  it('has the rows of the table and no other', () =>
    surface.rollBack(async (stage) => {
      const rows = await stage.query<Row>(
        `select action || ' ' || state || ' ' || role as cell from private.period_transitions`,
      );
      const cells = periodActions.flatMap((action) =>
        periodStates.flatMap((state) =>
          askers
            .filter((role) => isAllowed(state, action, role))
            .map((role) => `${action} ${state} ${role}`),
        ),
      );
      expect(rows.map(({ cell }) => cell).sort()).toEqual(cells.sort());
    }));

  it('tells whoever may never do it nothing about an absent period, and head office that it is absent', () =>
    surface.rollBack(async (stage) => {
      expect((await refusal(take(stage, 'lead', absent, 'seal'))).message).toBe('forbidden');
      expect((await refusal(take(stage, 'hq', absent, 'seal'))).message).toBe('period_unknown');
    }));

  it('refuses whoever looked before somebody else changed it', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'preview');
      expect((await refusal(take(stage, 'hq', period, 'publish', 7))).message).toBe(
        'period_changed',
      );
    }));
});

function take(
  db: Queries,
  role: (typeof askers)[number],
  period: string,
  action: string,
  revision = 0,
) {
  return db.transaction(async (inside) => {
    await inside.query(`select private.act_as($1)`, [personas[role].userId]);
    return one<string>(inside, `select (private.take_period($1, $2, $3)).state`, [
      period,
      action,
      revision,
    ]);
  });
}
