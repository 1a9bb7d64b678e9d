import { describe, expect, it } from 'vitest';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { CustomKpiSchema } from '#shared/kpis/custom-kpi.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import { sliceKpi } from '#shared/scoring/slice-kpi.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { emptyKpiDraft, idOf, type KpiDraft, readKpiDraft } from '../../site/data/kpi-draft.ts';
import { previewOf } from '../../site/data/kpi-preview.ts';

const kpis = kpiMap(shippedKpis);
const named = { ...emptyKpiDraft, nameZh: '快速回复', nameEn: 'Fast replies' };
const read = (changes: Partial<KpiDraft> = {}) => readKpiDraft({ ...named, ...changes }, kpis);

describe('a KPI that is being made', () => {
  it('is one that the server takes, whatever is chosen, as soon as nothing is wrong', () => {
    const term = (of: 'sum' | 'count' | 'quota', measure: KpiDraft['measure']) => ({ of, measure });
    const drafts: Partial<KpiDraft>[] = [
      {},
      { kind: 'mean', measure: 'rating' },
      { kind: 'mean', measure: 'reply_seconds' },
      { kind: 'sum', measure: 'receipts_fen' },
      { kind: 'sum', measure: 'visit' },
      { kind: 'nps' },
      { kind: 'index' },
      { kind: 'ratio' },
      { kind: 'ratio', unit: 'per_hundred', family: 'rate' },
      { kind: 'ratio', numerator: term('sum', 'receipts_fen') },
      { kind: 'ratio', denominator: term('quota', 'visit') },
    ];
    for (const draft of drafts) {
      const { kpi, canCompute, problems } = read(draft);
      expect(problems).toEqual([]);
      expect(canCompute).toBe(true);
      expect(CustomKpiSchema.safeParse(kpi).error).toBeUndefined();
    }
  });

  it('keeps no unit that stopped fitting', () => {
    expect(read({ measure: 'rating', unit: 'percent' }).kpi).toMatchObject({
      unit: 'stars',
      family: 'rating',
    });
  });

  it('counts when its measures do, and cannot claim another window', () => {
    const windowOf = (changes: Partial<KpiDraft>) => read(changes).kpi.window;
    expect(windowOf({ measure: 'first_visit_deal' })).toEqual({ kind: 'cohort', hours: 168 });
    expect(windowOf({ measure: 'customer_referred' })).toEqual({ kind: 'rolling', days: 180 });
    expect(windowOf({ measure: 'receipts_fen', kind: 'sum' })).toEqual({ kind: 'period' });
    expect(
      windowOf({
        kind: 'ratio',
        numerator: { of: 'sum', measure: 'refunded_deal_share' },
        denominator: { of: 'sum', measure: 'visit' },
      }),
    ).toEqual({ kind: 'cohort', hours: 720 });
    expect(windowOf({ withinDays: '28' })).toEqual({ kind: 'within', days: 28 });
  });

  it('says what is still wrong, in the order of the form', () => {
    expect(readKpiDraft(emptyKpiDraft, kpis).problems).toEqual(['name_missing', 'id_invalid']);
    expect(read({ minN: '3.5' }).problems).toEqual(['number_invalid']);
    expect(read({ kind: 'sum', measure: 'rating' }).problems).toEqual(['measures_do_not_fit']);
    const parts = named.parts.map((part) => ({ ...part, share: '49.99' }));
    expect(read({ kind: 'index', parts })).toMatchObject({
      problems: ['parts_invalid'],
      canCompute: false,
    });
    const [first] = named.parts;
    const twice = first ? [first, first].map((part) => ({ ...part, share: '50' })) : [];
    expect(read({ kind: 'index', parts: twice }).problems).toEqual(['parts_invalid']);
  });

  it('is called by its English name until somebody types an id', () => {
    expect(idOf({ id: '', nameEn: 'Fast replies, 60 s' })).toBe('X_FAST_REPLIES_60_S');
    expect(idOf({ id: 'x_pace', nameEn: 'Fast replies' })).toBe('X_PACE');
  });
});

describe('its preview', () => {
  it('shows no number of fewer than five, and no interval where none is honest', () => {
    const { kpi } = read({ measure: 'chat_fast' });
    const rows: SliceRow[] = [
      [null, null, 'consultant', null, null, 'chat_fast', 4, 4, 4, null],
      [null, null, 'service', null, null, 'chat_fast', 40, 30, 30, null],
    ];
    const label = (key: { role: string | null }) => key.role ?? '';
    const preview = previewOf(kpi, sliceKpi(kpi, kpis, rows, ['role']), label, 'en');
    expect(preview.lines).toEqual([
      expect.objectContaining({ label: 'consultant', value: null, n: 4, drawn: null }),
      expect.objectContaining({ label: 'service', value: '75.0%', interval: '59.8% – 85.8%' }),
    ]);
    expect(preview.axis?.most).toBeGreaterThan(0.85);
    const { kpi: money } = read({ kind: 'sum', measure: 'receipts_fen' });
    const [line] = previewOf(
      money,
      sliceKpi(money, kpis, [[null, null, null, null, null, 'receipts_fen', 1, 5000, 0, null]], []),
      () => '',
      'en',
    ).lines;
    expect(line).toMatchObject({ value: '¥50', interval: null });
  });
});
