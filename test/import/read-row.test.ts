import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '#shared/import/file-problem.ts';
import { emptyMapping, type Mapping, missingFields } from '#shared/import/mapping.ts';
import { rowReader } from '#shared/import/read-row.ts';
import { readingProblemCodes } from '#shared/import/row-problem.ts';
import { fieldsOf, type ImportKind, type TargetField } from '#shared/import/target-field.ts';

/** Read one row whose columns are called like the fields they hold. */
function read(
  kind: ImportKind,
  row: Partial<Record<TargetField, string>>,
  changes: Partial<Mapping> = {},
) {
  const columns = Object.keys(row);
  const mapping = {
    ...emptyMapping,
    columns: Object.fromEntries(columns.map((name) => [name, name])),
    ...changes,
  };
  return rowReader(kind, mapping, columns, '2026-11-24')({ line: 2, cells: Object.values(row) });
}
const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ column, code }) => `${column} ${code}`);

describe('an answer', () => {
  it('becomes what the database stages, without what the file leaves out', () => {
    const { content } = read('responses', {
      externalId: '0007',
      answeredOn: '2026-01-05',
      nps: '９',
      comment: '=SUM(A1)',
      employee: 'NA',
      language: '中文',
    });
    expect(content).toEqual({
      externalId: '0007',
      answeredOn: '2026-01-05',
      nps: 9,
      comment: '=SUM(A1)',
      language: 'zh',
    });
  });

  it('takes its time from its own column, from that of the date, or from none', () => {
    const at = (row: Partial<Record<TargetField, string>>) =>
      read('responses', { ...row, nps: '1' }).content;
    expect(at({ answeredOn: '2026-01-05', answeredAt: '8:51' })).toMatchObject({
      answeredAt: '2026-01-05T08:51:00',
    });
    expect(at({ answeredAt: '2026-01-05T20:00:00+09:00' })).toMatchObject({
      answeredOn: '2026-01-05',
      answeredAt: '2026-01-05T20:00:00+09:00',
    });
    expect(at({ answeredOn: '2026-01-05' })).toEqual({ answeredOn: '2026-01-05', nps: 1 });
  });

  it.each([
    [{ answeredOn: '2026-01-05', nps: '11' }, ['nps out_of_range']],
    [{ answeredOn: '', nps: '9' }, ['answeredOn value_missing']],
    [{ answeredOn: '1999-12-31', nps: '9' }, ['answeredOn date_out_of_range']],
    [{ answeredOn: '2026-11-25', nps: '9' }, ['answeredOn date_out_of_range']],
    [{ answeredOn: '2026-01-05', nps: '' }, ['nps nothing_said']],
    [{ answeredOn: '2026-01-05', score: '4' }, ['employee person_missing']],
    [{ answeredOn: '2026-01-05', score: '4 out of 10', employee: 'x' }, ['score other_scale']],
    [
      { answeredOn: 'soon', nps: 'high', language: 'fr' },
      ['answeredOn not_a_date', 'nps not_a_number', 'language language_unknown'],
    ],
    [{ answeredOn: '2026-01-05', nps: '9', comment: 'a\0b' }, ['comment text_unreadable']],
    [{ answeredOn: '2026-01-05', nps: '9', comment: 'caf\uFFFD' }, ['comment text_unreadable']],
    [{ answeredOn: '2026-01-05', nps: '9', comment: '长'.repeat(1001) }, ['comment text_too_long']],
  ] as [Partial<Record<TargetField, string>>, string[]][])(
    '%j has the problems %j',
    (row, expected) => {
      const result = read('responses', row);
      expect(codes(result)).toEqual(expected);
      expect(result.content).toBeNull();
    },
  );

  it('counts letters, not halves of them', () => {
    expect(
      read('responses', { answeredOn: '2026-01-05', nps: '9', comment: '😀'.repeat(1000) })
        .problems,
    ).toEqual([]);
  });
});

describe('totals', () => {
  const base = { branchCode: '01C0001020', month: '2026-01' };
  const classes = { npsPromoters: '92', npsPassives: '7', npsDetractors: '1' };

  it('of shares become counts that add up to n', () => {
    const { content } = read(
      'branch_totals',
      { ...base, ...classes, npsCount: '356' },
      { areShares: true },
    );
    expect(content).toEqual({
      branchCode: '01C0001020',
      month: '2026-01-01',
      totals: [
        { measure: 'nps_class', value: -1, count: 4 },
        { measure: 'nps_class', value: 0, count: 25 },
        { measure: 'nps_class', value: 1, count: 327 },
      ],
    });
  });

  it('of stars, satisfied and visits are read, and zeros left out', () => {
    const { content } = read('branch_totals', {
      ...base,
      star1: '0',
      star2: '0',
      star3: '2',
      star4: '1,000',
      star5: '5',
      satisfied: '53.50%',
      rated: '200',
      visits: '1,200',
      responses: '无',
    });
    expect(content).toMatchObject({
      totals: [
        { measure: 'rating', value: 3, count: 2 },
        { measure: 'rating', value: 4, count: 1000 },
        { measure: 'rating', value: 5, count: 5 },
        { measure: 'satisfied', value: 0, count: 93 },
        { measure: 'satisfied', value: 1, count: 107 },
        { measure: 'visit', value: 1, count: 1200 },
      ],
    });
  });

  it.each([
    ['nps', '10', '4', { measure: 'nps', value: 10, count: 4 }],
    ['推荐者', '', '4', { measure: 'nps_class', value: 1, count: 4 }],
    ['nps_class', 'detractor', '4', { measure: 'nps_class', value: -1, count: 4 }],
    ['满意度', '不满意', '4', { measure: 'satisfied', value: 0, count: 4 }],
    ['就诊次数', '', '402', { measure: 'visit', value: 1, count: 402 }],
  ])('in a long table: %s %s × %s', (measure, value, count, total) => {
    expect(read('branch_totals', { ...base, measure, value, count }).content).toMatchObject({
      totals: [total],
    });
  });

  it('of a row without any make a branch known and nothing more', () => {
    expect(
      read('branch_totals', {
        branchCode: '009',
        month: '',
        npsPromoters: '',
        npsPassives: 'NA',
        npsDetractors: '--',
        visits: '',
      }).content,
    ).toEqual({ branchCode: '009', totals: [] });
  });

  it.each([
    [
      { ...base, npsPromoters: '5', npsPassives: '', npsDetractors: '1' },
      ['npsPassives value_missing'],
    ],
    [{ ...base, ...classes, npsCount: '99' }, ['npsCount count_differs']],
    [{ ...base, satisfied: '10', rated: '9' }, ['satisfied part_exceeds_whole']],
    [{ ...base, satisfied: '10' }, ['rated value_missing']],
    [{ ...base, measure: 'revenue', count: '1' }, ['measure measure_unknown']],
    [{ ...base, measure: 'nps', value: '11', count: '1' }, ['value out_of_range']],
    [{ branchCode: 'x', visits: '3' }, ['month value_missing']],
    [{ ...base, visits: '1.5' }, ['visits not_a_whole_number']],
  ] as [Partial<Record<TargetField, string>>, string[]][])(
    '%j have the problems %j',
    (row, expected) => {
      expect(codes(read('branch_totals', row))).toEqual(expected);
    },
  );

  it('of shares that do not sum to 100, or lack their n, are refused', () => {
    expect(
      codes(
        read(
          'branch_totals',
          { ...base, ...classes, npsPassives: '17', npsCount: '356' },
          { areShares: true },
        ),
      ),
    ).toEqual(['npsPromoters shares_do_not_sum']);
    expect(codes(read('branch_totals', { ...base, ...classes }, { areShares: true }))).toEqual([
      'npsCount value_missing',
    ]);
  });

  it('take a month that holds for the whole file', () => {
    const columns = { branchCode: 'b', visits: 'v' };
    const reader = rowReader(
      'branch_totals',
      { ...emptyMapping, columns, constants: { month: '2026-02' } },
      ['b', 'v'],
      '2026-11-24',
    );
    expect(reader({ line: 2, cells: ['x', '3'] }).content).toMatchObject({ month: '2026-02-01' });
  });
});

describe('a row', () => {
  const mapping = { ...emptyMapping, columns: { answeredOn: 'a', nps: 'b' } };
  const reader = rowReader('responses', mapping, ['a', 'b'], '2026-11-24');

  it('with too few or too many cells is named, empty ones at the end are not', () => {
    expect(reader({ line: 7, cells: ['2026-01-05'] })).toEqual({
      line: 7,
      content: null,
      problems: [{ column: '', code: 'row_too_short', value: '1' }],
    });
    expect(reader({ line: 8, cells: ['2026-01-05', '9', 'x'] }).problems[0]?.code).toBe(
      'row_too_long',
    );
    expect(reader({ line: 9, cells: ['2026-01-05', '9', '', ' '] }).problems).toEqual([]);
  });

  it('of a file without a mapped column is not read at all', () => {
    expect(() => rowReader('responses', mapping, ['a'], '2026-11-24')).toThrow(FileProblem);
  });

  it.each(['responses', 'branch_totals'] as const)(
    'of any text gives %s or known problems, never an error',
    (kind) => {
      const fields = fieldsOf(kind);
      const cell = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '9',
          '2026-01-05',
          '50%',
          '3 out of 10',
          '1,200',
          '1/2/2026',
          'NA',
          '\0',
          '\uD800',
        ),
        fc.integer().map(String),
        fc.double().map(String),
      );
      const columns = Object.fromEntries(fields.map((field) => [field, field]));
      fc.assert(
        fc.property(
          fc.array(cell, { minLength: fields.length, maxLength: fields.length }),
          fc.boolean(),
          fc.constantFrom('dmy', 'mdy', null),
          (cells, areShares, dateOrder) => {
            const reader = rowReader(
              kind,
              { ...emptyMapping, columns, areShares, dateOrder },
              fields,
              '2026-11-24',
            );
            const { content, problems } = reader({ line: 2, cells });
            expect(content === null).toBe(problems.length > 0);
            for (const { code, value } of problems) {
              expect(readingProblemCodes).toContain(code);
              expect(value).not.toMatch(/[\0\p{Surrogate}]/u);
            }
            expect(JSON.stringify(content ?? {})).not.toMatch(/\\u0000|\\ud[89a-f]/);
          },
        ),
        { numRuns: 2000 },
      );
    },
  );
});

describe('a mapping', () => {
  it('says what it still lacks', () => {
    const lacks = (kind: ImportKind, ...mapped: TargetField[]) =>
      missingFields(kind, {
        ...emptyMapping,
        columns: Object.fromEntries(mapped.map((field) => [field, field])),
      });
    expect(lacks('responses')).toEqual([
      ['answeredOn', 'answeredAt'],
      ['nps', 'score'],
    ]);
    expect(lacks('responses', 'answeredAt', 'score')).toEqual([['employee']]);
    expect(lacks('branch_totals', 'month', 'npsPromoters')).toEqual([
      ['npsPassives'],
      ['npsDetractors'],
    ]);
    expect(lacks('branch_totals', 'month', 'visits')).toEqual([]);
    expect(lacks('branch_totals', 'measure')).toEqual([['month'], ['count']]);
  });
});
