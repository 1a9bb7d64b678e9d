import { describe, expect, it } from 'vitest';
import { standingTargets } from '../../site/data/standing-targets.ts';
import type { AgreedTarget } from '../../site/data/targets.ts';

const agreed = (effectiveOn: string, value: string | null, more: Partial<AgreedTarget> = {}) => ({
  kpiId: 'C01',
  quantity: 'target' as const,
  scope: { level: 'chain' } as const,
  value,
  effectiveOn,
  ...more,
});
const at = (targets: readonly AgreedTarget[], today: string) =>
  standingTargets(targets, today, 'consultant', ['C01', 'C02']).map(
    ({ value, scope, endsOn }) => `${scope.level} ${value} ${endsOn}`,
  );

describe('targets that stand', () => {
  it('are the newest in force and those to come, until they are ended', () => {
    const targets = [
      agreed('2026-03-01', null),
      agreed('2026-01-01', '0.5'),
      agreed('2026-02-01', '0.6'),
      agreed('2026-05-01', '0.7'),
    ];
    expect(at(targets, '2026-01-15')).toEqual([
      'chain 0.5 null',
      'chain 0.6 2026-03-01',
      'chain 0.7 null',
    ]);
    expect(at(targets, '2026-02-01')).toEqual(['chain 0.6 2026-03-01', 'chain 0.7 null']);
    expect(at(targets, '2026-04-01')).toEqual(['chain 0.7 null']);
  });

  it('come in the order in which they rule, KPI by KPI, of this role alone', () => {
    const of = (scope: AgreedTarget['scope'], value: string) =>
      agreed('2026-01-01', value, { scope });
    const targets = [
      of({ level: 'chain' }, '1'),
      of({ level: 'role', role: 'consultant' }, '2'),
      of({ level: 'role', role: 'doctor' }, '9'),
      of({ level: 'role_at_branch', role: 'consultant', branchId: 'sh' }, '3'),
      of({ level: 'employee', employeeId: 'lin' }, '4'),
      agreed('2026-01-01', '5', { kpiId: 'C02' }),
      agreed('2026-01-01', '9', { kpiId: 'D01' }),
    ];
    expect(at(targets, '2026-02-01')).toEqual([
      'employee 4 null',
      'role_at_branch 3 null',
      'role 2 null',
      'chain 1 null',
      'chain 5 null',
    ]);
  });
});
