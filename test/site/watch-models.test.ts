import { describe, expect, it } from 'vitest';
import { signalNames } from '#shared/integrity/suspicion.ts';
import { toCsv } from '../../site/data/csv.ts';
import { type Feedback, figuresOf } from '../../site/data/feedback.ts';
import { feedbackCsv } from '../../site/data/feedback-csv.ts';
import {
  clearedFilters,
  filterInSearch,
  flags,
  hasFilters,
} from '../../site/data/feedback-filter.ts';
import { flagReason } from '../../site/data/flag-reason.ts';
import { adjustedPText, signalReason } from '../../site/data/signal-reason.ts';
import { changeSearch } from '../../site/data/view-state.ts';

const days = { from: '2026-10-01', to: '2026-10-31' };
const options = {
  people: [{ id: 'p1', name: '陈思琪' }],
  treatments: [{ id: 't1', nameZh: '光子', nameEn: 'IPL' }],
  chips: [{ id: 'waiting', zh: '几乎没等', en: 'Hardly any wait' }],
};
const read = (search: string) => filterInSearch(search, days, options);

describe('the filter in an address', () => {
  it('reads everything that can be chosen', () => {
    const search =
      '?person=p1&treatment=t1&stars=3,1,2,2&nps=detractor&chip=waiting&channel=kiosk&flag=burst&state=waiting&q=%20等%20&commented=1';
    expect(read(search)).toEqual({
      dropped: [],
      filter: {
        ...days,
        employeeId: 'p1',
        treatmentId: 't1',
        stars: [1, 2, 3],
        nps: 'detractor',
        chip: 'waiting',
        channel: 'kiosk',
        flag: 'burst',
        state: 'waiting',
        text: '等',
        hasComment: true,
      },
    });
  });

  it('leaves out and names what means nothing or is gone, and keeps the rest', () => {
    const { filter, dropped } = read('?person=left&nps=happy&stars=6&flag=any&state=');
    expect(dropped).toEqual(['person', 'stars', 'nps']);
    expect(filter).toEqual({ ...days, flag: 'any' });
  });

  it('cuts a search text that no comment can hold', () => {
    expect(read(`?q=${'长'.repeat(3000)}`).filter.text).toHaveLength(100);
  });

  it('is gone, days and branch apart, once it is cleared', () => {
    const left = changeSearch('?branch=SH-JA&range=last7&nps=passive&q=x', clearedFilters());
    expect(left).toBe('?branch=SH-JA&range=last7');
    expect(hasFilters(read(left).filter)).toBe(false);
  });
});

const answer: Feedback = {
  id: 'a',
  answeredAt: '2026-10-05T04:00:00Z',
  isTimeUncertain: false,
  channel: 'kiosk',
  occasion: 'visit',
  isWalkIn: false,
  kioskName: '前台平板 1',
  treatment: { zh: '光子', en: 'IPL' },
  language: 'zh',
  durationMs: 2340,
  nps: 10,
  comment: '=HYPERLINK("http://x")',
  chips: ['waiting', 'old-chip'],
  wantsContact: false,
  isPartial: true,
  isExcluded: false,
  ratings: [
    { employeeId: 'p1', name: '陈思琪', role: 'consultant', aspect: 'listening', score: 5 },
  ],
  flags: [{ flag: 'too_fast', facts: { screens: 3, durationMs: 2340 } }],
  exclusion: { id: 'x', reason: 'burst', note: '三分钟五份', isMine: true, confirmedAt: null },
};

describe('the file of answers', () => {
  it('has a line per answer with what the list shows, and no text that a spreadsheet would run', () => {
    const [head, line] = feedbackCsv([answer], options, 'zh', 'Asia/Shanghai');
    expect(line).toHaveLength(head!.length);
    expect(line).toEqual([
      '10月5日 12:00',
      '陈思琪 5 分',
      10,
      '几乎没等; old-chip',
      '=HYPERLINK("http://x")',
      '光子',
      '平板',
      '前台平板 1',
      2.3,
      '未答完',
      '太快',
      '等待第二人',
      '扎堆作答',
    ]);
    expect(toCsv([line!])).toContain(`"'=HYPERLINK`);
  });
});

describe('figures of a choice', () => {
  it('are withheld below five, and carry their interval from five on', () => {
    const few = { n: 4, detractors: 1, passives: 0, promoters: 3, unsatisfied: 0, satisfied: 4 };
    expect(figuresOf(few)).toMatchObject({ nps: { kind: 'withheld', n: 4 } });
    const more = {
      n: 20,
      detractors: 2,
      passives: 4,
      promoters: 14,
      unsatisfied: 1,
      satisfied: 29,
    };
    const { nps, satisfaction } = figuresOf(more);
    expect(nps).toMatchObject({ kind: 'known', n: 20, value: 60 });
    expect(satisfaction).toMatchObject({ kind: 'known', n: 30 });
  });
});

describe('reasons in words', () => {
  it('are complete in both languages: no placeholder, no missing number', () => {
    const facts = {
      count: 16,
      n: 54,
      restCount: 1,
      restN: 400,
      minutes: 30,
      expected: 0.08,
      startsAt: 0,
      screens: 3,
      durationMs: 2340,
    };
    for (const locale of ['zh', 'en'] as const) {
      const told = [
        ...signalNames.map((signal) => signalReason({ signal, facts }, locale, 'Asia/Shanghai')),
        ...flags.map((flag) => flagReason({ flag, facts }, locale)),
      ];
      for (const sentence of told) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      expect(told[0]).toContain('16');
    }
  });

  it('never say that p is zero', () => {
    expect(adjustedPText(1e-12, 'en')).toBe('adjusted p < 0.001');
    expect(adjustedPText(0.0174, 'en')).toBe('adjusted p = 0.017');
  });
});
