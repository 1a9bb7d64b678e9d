import { describe, expect, it } from 'vitest';
import { curvePath } from '../../site/data/curve-path.ts';
import { kpiLibrary } from '../../site/data/kpi-library.ts';

const box = { width: 100, height: 60 };

describe('the KPI library', () => {
  it('shows every shipped KPI once, and each role’s weights total 100 %', () => {
    const sections = kpiLibrary();
    const ids = sections.flatMap(({ entries }) => entries.map(({ kpi }) => kpi.id));
    expect(new Set(ids).size).toBe(31);
    expect(ids).toHaveLength(31);
    for (const { role, entries } of sections) {
      const total = entries.reduce((sum, { item }) => sum + (item?.weightBp ?? 0), 0);
      expect(total).toBe(role === 'team' ? 0 : 10_000);
    }
  });

  it('says who vouches for each', () => {
    for (const { entries } of kpiLibrary()) {
      for (const { evidence } of entries) expect(evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('the drawing of a curve', () => {
  it('runs flat beyond its ends and straight between its knots', () => {
    const drawing = curvePath(
      [
        { value: '0.30', scoreBp: 0 },
        { value: '0.50', scoreBp: 10_000 },
        { value: '0.70', scoreBp: 12_000 },
      ],
      box,
    );
    expect(drawing.path).toBe('M0 60L10 60L50 10L90 0H100');
    expect(drawing.targetY).toBe(10);
  });

  it('steps straight up where two knots share a value', () => {
    const { points } = curvePath(
      [
        { value: '1', scoreBp: 0 },
        { value: '1', scoreBp: 12_000 },
      ],
      box,
    );
    expect(points).toEqual([
      { x: 50, y: 60 },
      { x: 50, y: 0 },
    ]);
  });
});
