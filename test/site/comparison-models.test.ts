import { describe, expect, it } from 'vitest';
import type { Month } from '#shared/calendar/month.ts';
import type { BranchSeries, Comparison, MonthCell } from '#shared/comparison/branch-series.ts';
import { type ComparedMeasureId, comparedMeasure } from '#shared/comparison/compared-measure.ts';
import type { Stratum } from '#shared/comparison/stratum.ts';
import { formatCompared, formatP } from '#shared/i18n/format-compared.ts';
import { comparisonFile } from '../../site/data/comparison-file.ts';
import { comparisonModel, ranksOf } from '../../site/data/comparison-model.ts';
import { choiceInSearch, viewInSearch } from '../../site/data/comparison-view.ts';
import {
  changeFinding,
  funnelFinding,
  pairSentence,
  rankWords,
} from '../../site/data/comparison-words.ts';
import { figureAxis } from '../../site/data/figure-axis.ts';
import { funnelDrawing, nearestDot } from '../../site/data/funnel-drawing.ts';
import { labelDots, shortText, textWidth } from '../../site/data/label-dots.ts';
import { monthsDrawing } from '../../site/data/months-drawing.ts';
import { pairModel } from '../../site/data/pair-model.ts';

const months = ['2026-09', '2026-10', '2026-11'] as Month[];

/** An NPS month: promoters, passives, detractors. */
function nps(promoters: number, passives: number, detractors: number): MonthCell {
  const n = promoters + passives + detractors;
  return {
    kind: 'known',
    sums: { n, sum: promoters - detractors, sumSquares: promoters + detractors },
  };
}

const withheld = (n: number): MonthCell => ({ kind: 'withheld', n });
const empty: MonthCell = { kind: 'empty' };

function branch(
  code: string,
  cells: readonly MonthCell[],
  [responses, visits] = [50, 100],
): BranchSeries {
  return {
    id: code,
    code,
    nameZh: `${code}院`,
    nameEn: `Branch ${code}`,
    cells,
    visits: cells.map(() => visits),
    responses: cells.map(() => responses),
  };
}

const chain = (...branches: BranchSeries[]): Comparison => ({ months, branches });
const modelOf = (comparison: Comparison, own: string[] = [], id: ComparedMeasureId = 'nps') =>
  comparisonModel(comparison, comparedMeasure(id)!, own);

const usual = nps(75, 18, 7);

it('tells branches of one name apart by their codes, in the language in which they share it', () => {
  const [one, other] = [branch('A', [usual]), branch('B', [usual])];
  const { rows } = modelOf(
    chain({ ...one, nameZh: '旗舰店' }, { ...other, nameZh: '旗舰店' }, branch('C', [usual])),
  );
  expect(rows.map(({ nameZh }) => nameZh)).toEqual(['旗舰店 · A', '旗舰店 · B', 'C院']);
  expect(rows.map(({ nameEn }) => nameEn)).toEqual(['Branch A', 'Branch B', 'Branch C']);
});

describe('the comparison', () => {
  const model = modelOf(
    chain(
      branch('a', [usual, usual, usual]),
      branch('b', [usual, usual, usual]),
      branch('c', [usual, usual, withheld(3)]),
    ),
    ['b'],
  );

  it('keeps a withheld branch out of the reference, the funnel and the ranks, and counts it', () => {
    expect(model.together).toMatchObject({ n: 200, value: 0.68 });
    expect(model.funnel?.points.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...ranksOf(model).keys()]).toEqual(['a', 'b']);
    expect(model.withheldCount).toBe(1);
    expect(model.rows.find(({ code }) => code === 'c')).toMatchObject({
      figure: { kind: 'withheld', n: 3 },
      change: { verdict: 'not_enough_data' },
    });
  });

  it('finds nothing between equals, and says so in one sentence', () => {
    expect(funnelFinding('zh', model)).toBe('NPS：2 家分院之间没有超出偶然的差别');
    expect(changeFinding('en', model)).toBe('13 months: no detectable change in any branch');
    const ranks = ranksOf(model);
    expect(rankWords('zh', ranks.get('a')!, ranks.size)).toBe('并列第 1–2（共 2 家）');
  });

  it('names the one branch that stands apart', () => {
    const apart = modelOf(
      chain(
        ...['a', 'b', 'c', 'd'].map((code) => branch(code, [usual, usual, usual])),
        branch('e', [usual, usual, nps(30, 30, 40)]),
      ),
    );
    expect(funnelFinding('zh', apart)).toBe('e院的NPS低于其他分院；其余 4 家在偶然范围内');
    expect(funnelFinding('en', apart)).toContain('Branch e is below the others');
    expect(changeFinding('zh', apart)).toBe('近 13 个月：e院有特殊原因，值得查找');
  });

  it('warns when response rates differ by more than 15 points, not at 15', () => {
    const rates = (responses: number) =>
      modelOf(chain(branch('a', [usual], [50, 100]), branch('b', [usual], [responses, 100])))
        .rateGap;
    expect(rates(65)).toBeNull();
    expect(rates(66)).toEqual({ low: 0.5, high: 0.66 });
  });

  it('marks who has less than 30 % answered', () => {
    const low = modelOf(chain(branch('a', [usual], [29, 100]), branch('b', [usual], [30, 100])));
    expect(low.lowRateCount).toBe(1);
  });

  it('takes more complaints than visits for missing visits, not for a share', () => {
    const many: MonthCell = { kind: 'known', sums: { n: 6, sum: 9, sumSquares: 9 } };
    const few: MonthCell = { kind: 'known', sums: { n: 600, sum: 3, sumSquares: 3 } };
    const complaints = modelOf(chain(branch('a', [many]), branch('b', [few])), [], 'complaint');
    expect(complaints.rows[0]?.figure).toEqual({ kind: 'empty' });
    expect(complaints.funnel).toBeNull();
  });

  it('counts a customer who rated three people once, and shows all her ratings', () => {
    const ratings = (satisfied: number): MonthCell => ({
      kind: 'known',
      sums: { n: 300, sum: satisfied, sumSquares: satisfied },
    });
    const of = (responses: number) =>
      modelOf(
        chain(
          ...['a', 'b', 'c'].map((code) => branch(code, [ratings(285)], [responses, 400])),
          branch('d', [ratings(264)], [responses, 400]),
        ),
        [],
        'satisfaction',
      );
    const independent = of(300);
    const clustered = of(100);
    expect(independent.rows[3]?.point?.verdict).toBe('below');
    expect(clustered.rows[3]?.point?.verdict).toBe('within');
    for (const { rows } of [independent, clustered]) {
      expect(rows[3]?.figure).toMatchObject({ n: 300, value: 0.88 });
    }
    const width = ({ rows }: typeof clustered) => {
      const figure = rows[3]?.figure;
      return figure?.kind === 'known' ? figure.upper - figure.lower : 0;
    };
    expect(width(clustered)).toBeGreaterThan(1.5 * width(independent));
  });

  it('stands with one branch, one answer, and none at all', () => {
    const one = modelOf(chain(branch('a', [empty, empty, withheld(1)])), ['a']);
    expect(one.rows).toHaveLength(1);
    expect(funnelFinding('zh', one)).toContain('无法比较');
    const view = viewInSearch('', one);
    expect(pairSentence('zh', one, view, pairModel(one, view))).toContain('数据不足');
    const none = modelOf(chain());
    expect(none.rows).toEqual([]);
    expect(viewInSearch('?a=x', none)).toMatchObject({ a: null, b: null, unknownCodes: ['x'] });
  });

  it('writes a file that says what the screen says, and nothing of a withheld cell', () => {
    const [head, , , c] = comparisonFile(model, 'en');
    expect(head?.slice(0, 4)).toEqual(['month', 'code', 'Branch', 'NPS']);
    expect(c).toEqual(
      expect.arrayContaining(['2026-11', 'c', 'Branch c', null, 3, 'Not enough data']),
    );
  });
});

describe('the adjustment for the mix of customers', () => {
  const stratum = (branchId: string, isFirst: boolean, n: number, sum: number): Stratum => ({
    branchId,
    isFirst,
    category: 'skin',
    n,
    sum,
    sumSquares: n,
  });
  const comparison = chain(
    branch('a', [nps(80, 0, 20)], [50, 100]),
    branch('b', [nps(90, 0, 10)], [50, 100]),
  );
  const strata = [
    stratum('a', true, 80, 40),
    stratum('a', false, 20, 20),
    stratum('b', true, 20, 10),
    stratum('b', false, 80, 70),
  ];

  it('shows both values where it was asked for', () => {
    const model = comparisonModel(comparison, comparedMeasure('nps')!, [], strata);
    expect(model.mix.state).toBe('on');
    const [a] = model.rows;
    expect(a?.raw).toMatchObject({ value: 0.6 });
    expect(a?.figure).toMatchObject({ kind: 'known', n: 100 });
    expect(a?.figure.kind === 'known' && a.figure.value).toBeGreaterThan(0.6);
  });

  it('says why it cannot be done', () => {
    const state = (id: ComparedMeasureId, given: Stratum[] | null) =>
      comparisonModel(comparison, comparedMeasure(id)!, [], given).mix.state;
    expect(state('nps', null)).toBe('off');
    expect(state('nps', [])).toBe('unavailable');
    expect(state('complaint', [])).toBe('none');
  });
});

describe('the address of the comparison', () => {
  const model = modelOf(
    chain(
      branch('SH-JA', [usual, nps(66, 24, 10), usual]),
      branch('CD-GX', [usual, withheld(2), usual]),
    ),
    ['SH-JA'],
  );

  it('may be edited by hand: what is no measure or branch is named and left out', () => {
    expect(choiceInSearch('?measure=<script>')).toMatchObject({
      measure: { id: 'nps' },
      isUnknownMeasure: true,
    });
    expect(choiceInSearch('?measure=complaint&mix=yes')).toMatchObject({
      measure: { id: 'complaint' },
      isAdjusted: false,
    });
    const view = viewInSearch('?branch=GONE&a=GONE&b=SH-JA&pair=what', model);
    expect(view).toMatchObject({ unknownCodes: ['GONE'], pair: 'months' });
    expect(view.marked?.code).toBe('SH-JA');
  });

  it('never compares a branch with itself', () => {
    const view = viewInSearch('?pair=branches&a=CD-GX&b=CD-GX', model);
    expect([view.a?.code, view.b?.code]).toEqual(['CD-GX', 'SH-JA']);
  });

  it('takes the month before for a month that is no earlier one, and says so', () => {
    for (const wrong of ['2026-11', '2031-01', '2019-01', 'yesterday']) {
      const view = viewInSearch(`?with=${wrong}`, model);
      expect(view).toMatchObject({ earlier: '2026-10', isUnknownEarlier: true });
    }
    expect(viewInSearch('?with=2026-09', model)).toMatchObject({
      earlier: '2026-09',
      isUnknownEarlier: false,
    });
  });

  it('says of two months in one sentence what changed, with interval and adjusted p', () => {
    const view = viewInSearch('?with=2026-10', model);
    expect(pairSentence('zh', model, view, pairModel(model, view))).toMatch(
      /^SH-JA院：自2026年10月以来没有可察觉的变化（差 \+12，−\d+…\+\d+；校正后 p = 0\.\d+）$/,
    );
    const gone = viewInSearch('?a=CD-GX&with=2026-10', model);
    expect(pairModel(model, gone)).toEqual({ kind: 'too_little' });
  });

  it('says of two branches which is above, only where the adjusted test is passed', () => {
    const apart = modelOf(chain(branch('a', [usual]), branch('b', [nps(40, 30, 30)])));
    const view = viewInSearch('?pair=branches&a=a&b=b', apart);
    const sentence = pairSentence('en', apart, view, pairModel(apart, view));
    expect(sentence).toMatch(
      /^Branch a is above Branch b in NPS, by \+58 \(\+\d+…\+\d+; adjusted p < 0\.001\), beyond what chance explains$/,
    );
    expect(pairModel(apart, view)).toMatchObject({ side: 'higher', familySize: 1 });
  });
});

describe('the drawing', () => {
  const many = modelOf(
    chain(
      ...Array.from({ length: 30 }, (_, i) =>
        branch(`b${i}`, [nps(60 + i * 10, 18 + (i % 7), 7 + (i % 5))]),
      ),
    ),
  );

  it('keeps every dot, band and tick inside, on a phone as on a desk', () => {
    for (const width of [326, 1100]) {
      const drawing = funnelDrawing(many.funnel!, 'nps', width, 300);
      const { plot } = drawing;
      for (const { x, y } of drawing.dots) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
      for (const { y } of drawing.yTicks) expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(drawing.yTicks.length).toBeGreaterThan(2);
      expect(drawing.bands).toHaveLength(2);
      expect(drawing.bands.join()).not.toMatch(/NaN|Infinity/);
    }
  });

  it('finds the dot under the finger, and none far from all', () => {
    const { dots } = funnelDrawing(many.funnel!, 'nps', 1100, 300);
    expect(nearestDot(dots, dots[4]!.x + 2, dots[4]!.y - 2)).toBe(4);
    expect(nearestDot(dots, -500, -500)).toBeNull();
  });

  it('puts names where they cover neither each other nor a dot', () => {
    const point = many.funnel!.points[0]!;
    const dot = (x: number, y: number) => ({ x, y, top: 0, bottom: 0, point });
    const dots = [dot(100, 50), dot(150, 52), dot(330, 52)];
    const plot = { left: 20, right: 340 };
    const labels = labelDots(dots, () => 60, plot);
    expect(labels.map(({ anchor }) => anchor)).toEqual(['end', 'start', 'end']);
    expect(labels[0]?.x).toBeLessThan(100);
    // Nowhere is room: the first name stands beside its dot all the same, others are left out.
    const crowded = labelDots([dot(30, 50), dot(60, 50)], () => 900, plot);
    expect(crowded).toMatchObject([{ index: 0, anchor: 'start', x: 42 }]);
  });

  it('cuts a name that is wider than its room, and leaves one that is not', () => {
    expect(shortText('上海静安分院', 100)).toBe('上海静安分院');
    for (const name of ['MEMORIAL HERMANN SURGERY CENTER', '上海浦东新区陆家嘴皮肤管理中心']) {
      const short = shortText(name, 100);
      expect(short).toMatch(/[^ ]…$/);
      expect(name.startsWith(short.slice(0, -1))).toBe(true);
      expect(textWidth(short)).toBeLessThanOrEqual(100);
      expect(textWidth(short)).toBeGreaterThan(70);
    }
  });

  it('leaves a gap for a month without a figure', () => {
    const axis = { least: -1, most: 1 };
    const { line, points } = monthsDrawing([usual, empty, usual], null, axis, {
      width: 100,
      height: 40,
    });
    expect(line.match(/M/g)).toHaveLength(2);
    expect(points).toHaveLength(2);
  });

  it('has one axis that holds every interval', () => {
    const axis = figureAxis(
      many.rows.map(({ figure }) => figure),
      { least: -1, most: 1, step: 0.1 },
    );
    expect(axis.most).toBeLessThanOrEqual(1);
    expect(figureAxis([], { least: 0, most: 1, step: 0.1 })).toEqual({ least: 0, most: 1 });
  });
});

describe('a compared value in words', () => {
  it('has no digit that its interval does not carry', () => {
    expect(formatCompared('points', 0.683, 0.12)).toBe('68');
    expect(formatCompared('share', 0.943, 0.004)).toBe('94.3%');
    expect(formatCompared('perMille', 0.0083, 0.02)).toBe('8‰');
    expect(formatCompared('stars', 4.743, 0.5)).toBe('4.7');
    expect(formatCompared('stars', 4.743, 0.1)).toBe('4.74');
    expect(formatP(0)).toBe('< 0.001');
    expect(formatP(0.4812)).toBe('= 0.48');
  });
});
