import { expect, it } from 'vitest';
import { mei, type Person, zhao } from '../../people.ts';
import { absent, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const evidence = '评价录入与到院记录不符';

/** Tried on a day so many days from today where Chen works. */
function enter(
  stage: Stage,
  {
    who = zhao,
    employee = employees.chen,
    cause = 'G4',
    inDays = 0,
    words = evidence,
  }: { who?: Person; employee?: string; cause?: string | null; inDays?: number; words?: string },
) {
  return stage.as(who, (db) =>
    one<string>(
      db,
      `select public.enter_veto($1, $2, (now() at time zone 'Asia/Shanghai')::date + $3::integer, $4)`,
      [employee, cause, inDays, words],
    ),
  );
}

onEverySurface('a veto', (surface) => {
  it('is entered for today and for days gone by', () =>
    surface.rollBack(async (stage) => {
      for (const inDays of [0, -1, -400])
        expect(await enter(stage, { inDays })).toMatch(/^[\da-f-]{36}$/);
    }));

  it.each([
    ['tomorrow, where the person works', { inDays: 1 }, 'veto_in_future'],
    ['without ten characters of evidence', { words: '  看到了  ' }, 'veto_needs_evidence'],
    ['without a cause', { cause: null }, 'veto_needs_evidence'],
    ['for a cause that nobody announced', { cause: 'G6' }, 'veto_needs_evidence'],
    ['of nobody', { employee: absent }, 'employee_unknown'],
    ['by who runs the branch', { who: mei }, 'forbidden'],
  ])('is refused %s', (_, change, code) =>
    surface.rollBack(async (stage) => {
      expect((await refusal(enter(stage, change))).message).toBe(code);
    }),
  );
});
