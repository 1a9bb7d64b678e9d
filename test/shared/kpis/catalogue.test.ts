import { describe, expect, it } from 'vitest';
import { kpiCatalogue, shippedKpis } from '../../../functions/_shared/kpis/catalogue.ts';
import { CustomKpiSchema } from '../../../functions/_shared/kpis/custom-kpi.ts';
import { describeKpi } from '../../../functions/_shared/kpis/describe-kpi.ts';
import { type Kpi, KpiSchema } from '../../../functions/_shared/kpis/kpi.ts';
import { kpiMap } from '../../../functions/_shared/kpis/kpi-map.ts';
import { measuresOfKpi } from '../../../functions/_shared/kpis/measures-of-kpi.ts';

const kpis = kpiMap(shippedKpis);
const kpi = (id: string) => kpis.get(id)!;

describe('the catalogue', () => {
  it('has the 31 KPIs: thirty of the five roles, and NPS', () => {
    const count = (letter: string) => kpiCatalogue.filter(({ id }) => id[0] === letter).length;
    expect(['C', 'D', 'N', 'M', 'K'].map(count)).toEqual([7, 6, 6, 6, 6]);
    expect(kpiCatalogue).toHaveLength(31);
    expect(kpiCatalogue.filter(({ role }) => role === null).map(({ id }) => id)).toEqual(['NPS']);
  });
  it('is data that its own schema accepts, and survives JSON', () => {
    for (const each of shippedKpis)
      expect(KpiSchema.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });
  it('asks for the observations that the catalogue asks for', () => {
    const least = ['C03', 'D02', 'N02', 'K03', 'K06'].map((id) => kpi(id).minN);
    expect(least).toEqual([10, 8, 10, 20, 10]);
  });
  it('reads lower as better for refunds, complaints and cost, and for nothing else', () => {
    const lower = shippedKpis.filter(({ better }) => better === 'lower').map(({ id }) => id);
    expect(lower).toEqual(['C06', 'D06', 'M05', 'CPH']);
  });
  it('rests no KPI of doctors and nurses on revenue or money', () => {
    const names = ['doctor', 'nurse'].flatMap((role) =>
      kpiCatalogue
        .filter((each) => each.role === role)
        .flatMap((each) => measuresOfKpi(each, kpis).map(({ measure }) => measure)),
    );
    expect(names.filter((name) => /fen$|deal|paid/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(10);
  });
  it('refuses an id given twice, and an index on an index or on nothing', () => {
    expect(() => kpiMap([kpi('C01'), kpi('C01')])).toThrow('given twice');
    expect(() => kpiMap([kpi('N03')])).toThrow('unknown KPI');
    const part = { weightBp: 5000, from: '0', to: '1' };
    const outer: Kpi = {
      ...kpi('OSI'),
      id: 'X',
      aggregate: {
        kind: 'index',
        parts: [
          { ...part, kpiId: 'OSI' },
          { ...part, kpiId: 'C01' },
        ],
      },
    };
    expect(() => kpiMap([...shippedKpis, outer])).toThrow('rests on the index');
  });
});

describe('the sentence of a KPI', () => {
  it.each([
    [
      'C01',
      '7 天内成交的首诊顾客所占的比例。7 天窗口结束的当期计入，越高越好，少于 5 条只作参考。',
      'The share of first-visit customers with a paid deal within 7 days. Counted when its 7-day window has closed; higher is better; provisional below 5.',
    ],
    [
      'D06',
      '有责投诉的合计 ÷ 治疗/手术的合计 × 100。按发生日计入当期，越低越好，少于 5 条只作参考。',
      'The total of upheld complaints ÷ the total of procedures × 100. Counted on the day it happened; lower is better; provisional below 5.',
    ],
    [
      'N02',
      '术后一周对护士的评分的平均值。按发生日计入当期，越高越好，少于 10 条只作参考。',
      'The mean of ratings of the nurse a week after the procedure. Counted on the day it happened; higher is better; provisional below 10.',
    ],
    [
      'N03',
      '40% 取自“关怀联系按时率”，30% 取自“感到被关心”，30% 取自“舒适检查记录率”，合计 100 分。按发生日计入当期，越高越好，少于 5 条只作参考。',
      '40% from “Care contacts on time”, 30% from “Felt cared for”, 30% from “Comfort checks recorded”, out of 100. Counted on the day it happened; higher is better; provisional below 5.',
    ],
    [
      'M01',
      '去重有效线索的合计 ÷ 约定的目标量。按发生日计入当期，越高越好，不设最少条数。',
      'The total of valid leads without duplicates ÷ the agreed quota. Counted on the day it happened; higher is better; no minimum number.',
    ],
    [
      'K01',
      '营业时间 60 秒内人工回复的会话所占的比例。按发生日计入当期，越高越好，少于 5 条只作参考。旁边同时显示首次回复用时（营业秒）的中位数。',
      'The share of chats answered by a person within 60 seconds of business time. Counted on the day it happened; higher is better; provisional below 5. Beside it: the median of seconds to the first reply, in business time.',
    ],
    [
      'NPS',
      '9–10 分所占百分比减去 0–6 分所占百分比。按发生日计入当期，越高越好，少于 5 条只作参考。',
      'The percentage of 9–10 minus the percentage of 0–6. Counted on the day it happened; higher is better; provisional below 5.',
    ],
  ])('of %s says what is counted', (id, zh, en) => {
    expect(describeKpi(kpi(id), 'zh', kpis)).toBe(zh);
    expect(describeKpi(kpi(id), 'en', kpis)).toBe(en);
  });
  it('exists for every KPI in both languages, whole', () => {
    for (const each of shippedKpis) {
      for (const locale of ['zh', 'en'] as const) {
        const text = describeKpi(each, locale, kpis);
        expect(text).not.toMatch(/[{}]|undefined|_/);
      }
      expect(describeKpi(each, 'en', kpis)).not.toMatch(/[一-鿿]/);
    }
  });
});

describe('a custom KPI', () => {
  const custom: Kpi = {
    id: 'X_RECEIPTS',
    name: { zh: '人均实收', en: 'Receipts per deal' },
    role: 'consultant',
    family: 'amount',
    aggregate: {
      kind: 'ratio',
      numerator: { of: 'sum', measure: 'receipts_fen' },
      denominator: { of: 'count', measure: 'deal_share' },
      scale: 1,
    },
    unit: 'fen',
    better: 'higher',
    window: { kind: 'period' },
    minN: 5,
    qualityPairs: [],
    beside: null,
  };
  const reasons = (change: Partial<Kpi>) =>
    CustomKpiSchema.safeParse({ ...custom, ...change }).error?.issues.map(
      (issue) => (issue as { params?: { reason?: string } }).params?.reason ?? issue.code,
    ) ?? [];

  it('is accepted when its parts fit', () => {
    expect(reasons({})).toEqual([]);
    const satisfied = { kind: 'mean', measure: 'chat_satisfied' } as const;
    expect(reasons({ aggregate: satisfied, family: 'proportion', unit: 'percent' })).toEqual([]);
  });
  it('may not take the id of a KPI that is shipped later', () => {
    expect(reasons({ id: 'C99' })).toEqual(['id_needs_prefix']);
  });
  it('may not call money a percentage', () => {
    expect(reasons({ unit: 'percent' })).toEqual(['unit_does_not_fit']);
    expect(reasons({ family: 'proportion' })).toEqual(['family_does_not_fit']);
  });
  it('may not divide stars, or a quota by itself', () => {
    const quota = { of: 'quota' } as const;
    const stars = { of: 'sum', measure: 'rating' } as const;
    const ratio = { kind: 'ratio', scale: 1 } as const;
    expect(
      reasons({
        aggregate: { ...ratio, numerator: stars, denominator: stars },
        unit: 'ratio',
      }),
    ).toEqual(['measures_do_not_fit']);
    expect(
      reasons({ aggregate: { ...ratio, numerator: quota, denominator: quota }, unit: 'ratio' }),
    ).toEqual(['quota_over_quota']);
  });
  it('may not weigh the parts of an index to 99.99', () => {
    const part = { from: '0', to: '1' };
    const parts = [
      { ...part, kpiId: 'C01', weightBp: 5000 },
      { ...part, kpiId: 'C02', weightBp: 4999 },
    ];
    expect(
      reasons({ aggregate: { kind: 'index', parts }, family: 'index', unit: 'index' }),
    ).toEqual(['custom']);
  });
  it('may not rest on a measure nobody collects', () => {
    const measure = 'smiles' as 'rating';
    expect(reasons({ aggregate: { kind: 'mean', measure } })).not.toEqual([]);
  });
});
