import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foldHeader, guessColumns } from '#shared/import/guess-columns.ts';
import { guessMapping } from '#shared/import/guess-mapping.ts';
import { missingFields } from '#shared/import/mapping.ts';
import { rowReader } from '#shared/import/read-row.ts';
import { answerKinds, fieldsOf } from '#shared/import/target-field.ts';
import { templateRows } from '#shared/import/template.ts';
import { tableOf } from './table-of.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

describe('the guess of the columns', () => {
  it('folds width, case, blanks and punctuation', () => {
    expect(foldHeader(' Ｎps_评分 （0-10）')).toBe('nps评分010');
    expect(
      guessColumns('responses', [
        '日 期',
        'ＮＰＳ（0-10分）',
        'EMPLOYEE_ID',
        'Satisfaction-Score',
        '意见/建议',
      ]),
    ).toEqual({
      answeredOn: '日 期',
      nps: 'ＮＰＳ（0-10分）',
      employee: 'EMPLOYEE_ID',
      score: 'Satisfaction-Score',
      comment: '意见/建议',
    });
  });

  it('takes a column for one thing only', () => {
    expect(guessColumns('responses', ['评分'])).toEqual({ score: '评分' });
    expect(
      guessColumns('branch_totals', ['分院', '月份', '5星', '4星', '3星', '2星', '1星']),
    ).toEqual({
      branchCode: '分院',
      month: '月份',
      star5: '5星',
      star4: '4星',
      star3: '3星',
      star2: '2星',
      star1: '1星',
    });
  });

  it.each(answerKinds)('knows every field of %s by its own name', (kind) => {
    const guessed = guessColumns(kind, fieldsOf(kind));
    expect(guessed).toEqual(Object.fromEntries(fieldsOf(kind).map((field) => [field, field])));
  });

  it.each(answerKinds.flatMap((kind) => [[kind, 'zh'] as const, [kind, 'en'] as const]))(
    'reads the template for %s in %s without help',
    async (kind, locale) => {
      const text = templateRows(kind, locale)
        .map((row) => row.join(','))
        .join('\n');
      const { columns, rows, delimiter } = await tableOf(text);
      const mapping = guessMapping(kind, { columns, rows, encoding: 'auto', delimiter });
      expect(missingFields(kind, mapping)).toEqual([]);
      expect(Object.keys(mapping.columns)).toHaveLength(columns.length);
      const read = rowReader(kind, mapping, columns, '2026-11-24');
      expect(rows.flatMap((row) => read(row).problems)).toEqual([]);
    },
  );

  it.runIf(existsSync(data))('reads the published tables without help', async () => {
    const sums = { visit: 0, response: 0, nps_class: 0 } as Record<string, number>;
    const table = await tableOf(readFileSync(`${data}ASCQR_OAS_CAHPS_BY_ASC.csv`));
    const mapping = guessMapping('branch_totals', { ...table, encoding: 'auto' });
    expect(mapping).toMatchObject({ areShares: true, dateOrder: 'mdy' });
    const read = rowReader('branch_totals', mapping, table.columns, '2026-11-24');
    for (const row of table.rows) {
      const { content, problems } = read(row);
      expect(problems).toEqual([]);
      if (content && 'totals' in content)
        for (const { measure, count } of content.totals)
          sums[measure] = (sums[measure] ?? 0) + count;
    }
    expect(sums).toEqual({ visit: 621_154, response: 169_447, nps_class: 169_447 });

    const answers = await tableOf(readFileSync(`${data}preppin_sudzilla_nps_raw.csv`));
    expect(answers.rows).toHaveLength(39);
    expect(guessMapping('responses', { ...answers, encoding: 'auto' }).columns).toMatchObject({
      answeredAt: 'Timestamp',
      nps: 'On a scale of 0-10, how would you rate Sudzilla?',
    });

    const multiline = await tableOf(readFileSync(`${data}cms_hcahps_2013_utah_long.csv`));
    expect([multiline.rows.length, multiline.rows.at(-1)?.line]).toEqual([1440, 7197]);
  });
});
