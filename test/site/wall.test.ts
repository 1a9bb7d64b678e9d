import { describe, expect, it } from 'vitest';
import type { Wall } from '#shared/schemas/wall.ts';
import { isOpenAt } from '../../site/data/wall/is-open-at.ts';
import { nextPanel, ofRound } from '../../site/data/wall/next-panel.ts';
import { tokenInHash, wallAddress } from '../../site/data/wall/wall-links.ts';
import { wallModel } from '../../site/data/wall/wall-model.ts';

const month = (text: string, counts: Partial<Wall['months'][number]> = {}) => ({
  month: `${text}-01`,
  npsN: 100,
  promoters: 80,
  detractors: 5,
  ratings: 200,
  satisfied: 190,
  visits: 200,
  responses: 100,
  ...counts,
});

const wall = (changes: Partial<Wall> = {}): Wall => ({
  branch: {
    code: 'SH-JA',
    nameZh: '静安',
    nameEn: 'Jing’an',
    timeZone: 'Asia/Shanghai',
    openingHours: { mon: ['09:00', '20:00'], tue: ['09:00', '20:00'], sun: null },
    specialDays: { '2026-11-24': null },
  },
  day: '2026-11-23',
  today: { answers: 0, ratings: 0, satisfied: null, visits: 0 },
  months: [month('2026-10'), month('2026-11')],
  praise: [],
  awards: [],
  ...changes,
});

describe('the figures of a wall', () => {
  it('are those of the current month, with interval and n', () => {
    const model = wallModel(wall());
    expect(model.month).toBe('2026-11');
    expect(model.nps).toMatchObject({ kind: 'known', n: 100, value: 75 });
    expect(model.satisfaction).toMatchObject({ kind: 'known', n: 200, value: 0.95 });
  });

  it('stay those of the month before while the new one has fewer than five answers', () => {
    const few = month('2026-11', { npsN: 4, promoters: null, detractors: null });
    expect(wallModel(wall({ months: [month('2026-10'), few] })).month).toBe('2026-10');
  });

  it('call no change what no test has found', () => {
    const alike = month('2026-11', { promoters: 78 });
    const model = wallModel(wall({ months: [month('2026-10'), alike] }));
    expect(model.finding).toMatchObject({ kind: 'no_change', before: '2026-10' });
    const worse = month('2026-11', { promoters: 20, detractors: 60 });
    expect(wallModel(wall({ months: [month('2026-10'), worse] })).finding.kind).toBe('lower');
  });

  it('say of a withheld today how many there were and nothing else', () => {
    const today = { answers: 3, ratings: 4, satisfied: null, visits: 5 };
    expect(wallModel(wall({ today })).today).toEqual({ kind: 'withheld', n: 4 });
  });

  it('survive a branch without any month', () => {
    expect(wallModel(wall({ months: [] }))).toMatchObject({
      month: '2026-11',
      nps: { kind: 'empty' },
      finding: { kind: 'too_little' },
    });
  });
});

describe('the turning of a wall', () => {
  const panels = ['a', 'b', 'c'];

  it('goes round, counts its rounds, and goes back the same way', () => {
    let turn = { panel: 'a', round: 0 };
    for (let step = 0; step < 7; step += 1) turn = nextPanel(panels, turn);
    expect(turn).toEqual({ panel: 'b', round: 2 });
    for (let step = 0; step < 7; step += 1) turn = nextPanel(panels, turn, -1);
    expect(turn).toEqual({ panel: 'a', round: 0 });
  });

  it('begins anew where the panel shown has lost its content', () => {
    expect(nextPanel(['b', 'c'], { panel: 'a', round: 3 })).toEqual({ panel: 'b', round: 3 });
  });

  it('stays on a single panel, in another round each time', () => {
    expect(nextPanel(['a'], { panel: 'a', round: 0 })).toEqual({ panel: 'a', round: 1 });
  });

  it('shows another comment every round, backwards too', () => {
    const comments = ['x', 'y', 'z'];
    expect([0, 1, 2, 3, -1].map((round) => ofRound(comments, round))).toEqual([
      'x',
      'y',
      'z',
      'x',
      'z',
    ]);
    expect(ofRound([], 3)).toBeUndefined();
  });
});

describe('a wall outside opening hours', () => {
  const { branch } = wall();
  const at = (instant: string) => isOpenAt(branch, new Date(instant));

  it('is on from an hour before to an hour after, by the clock of the branch', () => {
    expect(at('2026-11-23T00:00:00Z')).toBe(true); // 08:00 in Shanghai
    expect(at('2026-11-22T23:59:00Z')).toBe(false);
    expect(at('2026-11-23T12:59:00Z')).toBe(true); // 20:59
    expect(at('2026-11-23T13:00:00Z')).toBe(false);
  });

  it('is off on a day off and on a closed special day, and on where no hours are known', () => {
    expect(at('2026-11-22T04:00:00Z')).toBe(false);
    expect(at('2026-11-24T04:00:00Z')).toBe(false);
    expect(at('2026-11-25T04:00:00Z')).toBe(true);
  });
});

describe('the link of a wall', () => {
  it('carries its token behind the hash, where no server logs it', () => {
    const address = wallAddress('https://a.example', '/wall/', 'mw_abc');
    expect(address).toBe('https://a.example/wall/#mw_abc');
    expect(tokenInHash(new URL(address).hash)).toBe('mw_abc');
    expect(tokenInHash('#results')).toBeNull();
    expect(tokenInHash('')).toBeNull();
  });
});
