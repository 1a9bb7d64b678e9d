import { expect, it } from 'vitest';
import type { LoadedScoring } from '#shared/scoring/loaded-scoring.ts';
import { service, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const ofChen = { level: 'employee', employeeId: employees.chen };

function agree(stage: Stage, kpi: string, scope: object, value: string | null, from: string) {
  return stage.as(zhao, (db) =>
    one<string>(
      db,
      `select public.set_target($1, 'target', $2::text::jsonb, $3::text, $4::text::date)`,
      [kpi, JSON.stringify(scope), value, from],
    ),
  );
}

/** What holds for Chen's score of a month. */
async function inForce(stage: Stage, month: string): Promise<LoadedScoring['targets']> {
  const loaded = await stage.as(service, (db) =>
    one<LoadedScoring>(
      db,
      `select public.load_scoring_inputs($1::text::uuid, $2::text::jsonb, $3::text::date, ($3::text::date + interval '1 month')::date)`,
      [zhao.userId, JSON.stringify({ employeeId: employees.chen }), month],
    ),
  );
  return loaded.targets.filter(({ kpiId }) => kpiId === 'C04');
}

onEverySurface('targets', (surface) => {
  it('hold from their day on, end without a value, and leave old months theirs', () =>
    surface.rollBack(async (stage) => {
      await agree(stage, 'C04', ofChen, '0.5', '2024-02-01');
      await agree(stage, 'C04', ofChen, '0.6', '2024-04-01');
      await agree(stage, 'C04', ofChen, null, '2024-06-01');
      const values = [];
      for (const month of ['2024-01-01', '2024-03-01', '2024-05-01', '2024-07-01']) {
        values.push((await inForce(stage, month)).map(({ value }) => value));
      }
      expect(values).toEqual([[], ['0.5'], ['0.6'], []]);
    }));

  it('replace one another on the same day and scope', () =>
    surface.rollBack(async (stage) => {
      const first = await agree(stage, 'C04', ofChen, '0.5', '2024-02-01');
      expect(await agree(stage, 'C04', ofChen, '0.55', '2024-02-01')).toBe(first);
      expect(await inForce(stage, '2024-02-01')).toEqual([
        { kpiId: 'C04', quantity: 'target', scope: ofChen, value: '0.55' },
      ]);
    }));

  it('are refused with a scope or a value that cannot be', () =>
    surface.rollBack(async (stage) => {
      const attempt = async (kpi: string, scope: object, value: string) =>
        (await refusal(agree(stage, kpi, scope, value, '2024-02-01'))).message;
      const chain = { level: 'chain' };
      expect(await attempt('C04', { ...chain, employeeId: employees.chen }, '0.5')).toBe(
        'target_invalid',
      );
      expect(await attempt('C04', { level: 'role_at_branch', role: 'doctor' }, '0.5')).toBe(
        'target_invalid',
      );
      expect(await attempt('C04', { level: 'role', role: 'pilot' }, '0.5')).toBe('target_invalid');
      expect(await attempt('C04', chain, '50%')).toBe('target_invalid');
      expect(await attempt('C99', chain, '0.5')).toBe('target_unknown');
      expect(
        await attempt(
          'C04',
          { level: 'role_at_branch', role: 'nurse', branchId: employees.he },
          '1',
        ),
      ).toBe('target_unknown');
      expect(
        await agree(
          stage,
          'C04',
          { level: 'role_at_branch', role: 'nurse', branchId: branches.jingan },
          '1',
          '2024-02-01',
        ),
      ).toMatch(/^[0-9a-f-]{36}$/);
    }));
});
