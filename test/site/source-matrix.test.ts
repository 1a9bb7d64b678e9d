import { describe, expect, it } from 'vitest';
import type { SourceAge } from '#shared/cycle/readiness.ts';
import { sourceMatrix } from '../../site/data/source-matrix.ts';

const age = (source: string, branchId: string, ageDays: number, rows = 40): SourceAge => ({
  source,
  branchId,
  ageDays,
  rows,
  rowsBefore: 40,
  lastDay: '2026-10-31',
});

describe('sources by branches', () => {
  const matrix = sourceMatrix([
    age('visit', 'xuhui', 0),
    age('visit', 'jingan', 1),
    age('campaign', 'xuhui', 6, 2),
    age('deal', 'jingan', 20),
  ]);

  it('begin with what is late, in rows and in columns, then with what is oldest', () => {
    expect(matrix.rows.map(({ source }) => source)).toEqual(['deal', 'campaign', 'visit']);
    expect(matrix.branchIds).toEqual(['jingan', 'xuhui']);
    expect(matrix.lateCount).toBe(1);
  });

  it('leave a cell out where a branch has nothing of a source', () => {
    const [deal] = matrix.rows;
    expect(deal?.cells.get('jingan')).toMatchObject({ ageDays: 20, isLate: true });
    expect(deal?.cells.has('xuhui')).toBe(false);
  });
});
