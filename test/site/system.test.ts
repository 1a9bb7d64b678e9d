import { describe, expect, it } from 'vitest';
import { addDays, countDays, parseDay } from '../../functions/_shared/calendar/day.ts';
import { niceTicks } from '../../site/charts/nice-ticks.ts';
import { seriesGeometry } from '../../site/charts/series-geometry.ts';
import {
  type DayRange,
  namedRange,
  rangeChanges,
  rangeInSearch,
  rangeNames,
} from '../../site/data/range-state.ts';
import { sliceInSearch } from '../../site/data/slice-state.ts';
import {
  type TableColumn,
  tableChanges,
  tableFile,
  tableInSearch,
  viewRows,
} from '../../site/data/table-view.ts';
import { changeSearch } from '../../site/data/view-state.ts';

const limits = { today: '2026-11-28', fallback: 'last30', mostDays: 400 } as const;
const days = (search: string) => rangeInSearch(search, limits);

describe('days', () => {
  it('refuse what no calendar has', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-31', '', null, 'today']) {
      expect(parseDay(text)).toBeNull();
    }
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
  });

  it('are counted with both ends', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(countDays('2026-11-01', '2026-11-30')).toBe(30);
    expect(countDays('2026-11-01', '2026-11-01')).toBe(1);
  });
});

describe('a range in the address', () => {
  it('is the usual one where nothing is said', () => {
    expect(days('')).toEqual({
      range: { from: '2026-10-30', to: '2026-11-28', name: 'last30' },
      correction: null,
    });
  });

  it('comes back as it went in, by name and by days', () => {
    const chosen: DayRange[] = [
      ...rangeNames.map((name) => namedRange(name, limits.today)),
      { from: '2026-05-02', to: '2026-05-09', name: null },
    ];
    for (const range of chosen) {
      expect(days(changeSearch('?branch=SH-JA', rangeChanges(range)))).toEqual({
        range,
        correction: null,
      });
    }
  });

  it('is the whole of last month, whatever its length', () => {
    expect(namedRange('lastMonth', '2026-03-31')).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
    });
  });

  it.each([
    ['?range=fortnight', 'unknownRange'],
    ['?from=2026-02-30&to=2026-03-01', 'unknownRange'],
    ['?to=2026-03-01', 'unknownRange'],
    ['?from=2026-12-01&to=2026-12-24', 'futureRange'],
    ['?from=2026-11-20&to=2026-12-24', 'futureRange'],
    ['?from=2026-11-20&to=2026-11-10', 'turnedRange'],
    ['?from=1999-01-01&to=2026-11-10', 'longRange'],
  ] as const)('%s is put right and said: %s', (search, correction) => {
    const { range, ...rest } = days(search);
    expect(rest.correction).toBe(correction);
    expect(range.from <= range.to && range.to <= limits.today).toBe(true);
    expect(countDays(range.from, range.to)).toBeLessThanOrEqual(limits.mostDays);
  });
});

describe('a slice in the address', () => {
  const options = {
    role: [
      { value: 'nurse', text: '护士' },
      { value: 'doctor', text: '医生' },
    ],
  };

  it('is taken where it is offered', () => {
    expect(sliceInSearch('?role=nurse', options)).toEqual({
      slice: { branch: null, role: 'nurse', treatment: null },
      unknown: [],
    });
  });

  it('is left out and told where nobody knows it', () => {
    expect(sliceInSearch('?role=pilot', options)).toEqual({
      slice: { branch: null, role: null, treatment: null },
      unknown: [{ name: 'role', value: 'pilot' }],
    });
  });

  it('is none of a page’s business that does not offer it', () => {
    expect(sliceInSearch('?branch=SH-JA', options).unknown).toEqual([]);
  });
});

interface Row {
  name: string;
  n: number | null;
}

const columns: TableColumn<Row>[] = [
  { key: 'name', title: '姓名', value: ({ name }) => name },
  { key: 'n', title: 'n', value: ({ n }) => n },
  { key: 'shape', title: '', value: () => null, isFixed: true, file: [] },
];
const rows: Row[] = [
  { name: '二号', n: 10 },
  { name: 'A10', n: null },
  { name: 'A9', n: 9 },
];
const view = (search: string) =>
  viewRows(rows, columns, tableInSearch(search, 'people', columns), 'zh').map(({ name }) => name);

describe('a table', () => {
  it('keeps the order it was given until somebody sorts', () => {
    expect(view('')).toEqual(['二号', 'A10', 'A9']);
  });

  it('sorts numbers as numbers, and keeps rows without one at the end in both directions', () => {
    expect(view('?people.sort=n')).toEqual(['A9', '二号', 'A10']);
    expect(view('?people.sort=-n')).toEqual(['二号', 'A9', 'A10']);
  });

  it('sorts A9 before A10', () => {
    expect(view('?people.sort=name').filter((name) => name.startsWith('A'))).toEqual(['A9', 'A10']);
  });

  it('takes a column that is gone, or cannot be sorted, for no choice', () => {
    expect(view('?people.sort=-salary')).toEqual(view(''));
    expect(view('?people.sort=shape')).toEqual(view(''));
    expect(view('?staff.sort=n')).toEqual(view(''));
  });

  it('finds text in any column', () => {
    expect(view('?people.q=a1')).toEqual(['A10']);
    expect(view('?people.q=10')).toEqual(['二号', 'A10']);
  });

  it('comes back from the address as it went in', () => {
    const state = { sort: 'n', isDescending: true, query: '王 & 李' };
    const search = changeSearch('', tableChanges('people', state));
    expect(tableInSearch(search, 'people', columns)).toEqual(state);
  });

  it('exports the rows that are shown, in their order, and no column without content', () => {
    const state = tableInSearch('?people.sort=-n&people.q=A', 'people', columns);
    expect(tableFile(viewRows(rows, columns, state, 'zh'), columns)).toEqual([
      ['姓名', 'n'],
      ['A9', 9],
      ['A10', null],
    ]);
  });
});

describe('the axis of a chart', () => {
  it.each([
    [62, 87, [60, 70, 80, 90]],
    [0, 0.031, [0, 0.01, 0.02, 0.03, 0.04]],
    [-12, 40, [-20, 0, 20, 40]],
    [5, 5, [4, 6]],
  ] as const)('holds %d to %d on round values', (least, most, ticks) => {
    expect(niceTicks(least, most)).toEqual(ticks);
  });

  it('breaks the line where there is no value', () => {
    const point = (value: number | null) => ({ value, lower: 0, upper: 1 });
    const { line } = seriesGeometry([point(0), point(null), point(1), point(1)], [0, 1]);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(line.match(/L/g)).toHaveLength(1);
  });
});
