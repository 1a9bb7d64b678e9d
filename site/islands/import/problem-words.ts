import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { BadRow } from '#shared/import/import-report.ts';
import type { Mapping } from '#shared/import/mapping.ts';
import type { RowProblem, RowProblemCode } from '#shared/import/row-problem.ts';
import type { TargetField } from '#shared/import/target-field.ts';
import type { ProblemEntry } from '#shared/problems/define-problems.ts';
import { importReadingProblems } from '#shared/problems/import-reading-problems.ts';
import { importRowProblems } from '#shared/problems/import-row-problems.ts';
import { responseProblems } from '#shared/problems/response-problems.ts';
import type { CsvCell } from '../../data/csv.ts';

const { response_erased } = responseProblems;
const entries: Readonly<Record<RowProblemCode, ProblemEntry>> = {
  ...importReadingProblems,
  ...importRowProblems,
  response_erased,
};

export function reasonOf({ code }: RowProblem, locale: Locale): ProblemEntry & { text: string } {
  const entry = entries[code];
  return { ...entry, text: entry[locale] };
}

/** A field by its name on the page. */
export function fieldName(field: TargetField, locale: Locale): string {
  return importMessages(locale)[field];
}

/** The column as the file calls it; the field where the file has none. */
export function columnName({ column }: RowProblem, mapping: Mapping, locale: Locale): string {
  if (column === '') return importMessages(locale).wholeRow;
  const field = column as TargetField;
  return mapping.columns[field] ?? fieldName(field, locale);
}

/** The bad rows as a table to work through in a spreadsheet. */
export function badRowsTable(
  rows: readonly BadRow[],
  mapping: Mapping,
  locale: Locale,
): CsvCell[][] {
  const t = importMessages(locale);
  return [
    [t.line, t.columnHead, t.valueHead, t.reasonHead],
    ...rows.flatMap(({ line, problems }) =>
      problems.map((problem) => [
        line,
        columnName(problem, mapping, locale),
        problem.value,
        reasonOf(problem, locale).text,
      ]),
    ),
  ];
}
