import { describe, expect, it } from 'vitest';
import { blastRadius, type StandingResult } from '../../../functions/_shared/cycle/blast-radius.ts';

const standing = (employeeId: string, change: Partial<StandingResult> = {}): StandingResult => ({
  employeeId,
  totalBp: 8000,
  rank: { low: 1, high: 3 },
  isEligible: true,
  ...change,
});

describe('the blast radius of a decision', () => {
  it('names everybody it touches and what of theirs, and nobody else', () => {
    const before = [standing('he'), standing('chen', { isEligible: false }), standing('luo')];
    const after = [
      standing('luo'),
      standing('chen', { totalBp: 8400, isEligible: true }),
      standing('he', { rank: { low: 2, high: 3 } }),
    ];
    expect(blastRadius(before, after)).toEqual([
      {
        employeeId: 'chen',
        before: standing('chen', { isEligible: false }),
        after: standing('chen', { totalBp: 8400 }),
        changes: ['score', 'award'],
      },
      {
        employeeId: 'he',
        before: standing('he'),
        after: standing('he', { rank: { low: 2, high: 3 } }),
        changes: ['rank'],
      },
    ]);
  });
  it('sees a rank or a total that comes or goes', () => {
    const gone = [standing('chen', { totalBp: null, rank: null })];
    expect(blastRadius([standing('chen')], gone)[0]?.changes).toEqual(['score', 'rank']);
    expect(blastRadius(gone, [standing('chen')])[0]?.changes).toEqual(['score', 'rank']);
  });
  it('is empty where nothing changes', () => {
    expect(blastRadius([standing('chen')], [standing('chen')])).toEqual([]);
  });
  it('does not compare different people', () => {
    expect(() => blastRadius([standing('chen')], [standing('he')])).toThrow(RangeError);
    expect(() => blastRadius([standing('chen')], [])).toThrow(RangeError);
  });
});
