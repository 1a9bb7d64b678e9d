import { importMessages } from '#shared/i18n/import.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { BadRow, ImportReport } from '#shared/import/import-report.ts';
import { recordPlans } from '#shared/import/records/record-plans.ts';
import type { RowProblem, RowProblemCode } from '#shared/import/row-problem.ts';
import {
  type ImportKind,
  isRecordKind,
  type ResponseField,
  type TargetField,
  type TotalField,
} from '#shared/import/target-field.ts';
import type { ProblemEntry } from '#shared/problems/define-problems.ts';
import { importReadingProblems } from '#shared/problems/import-reading-problems.ts';
import { importRecordProblems } from '#shared/problems/import-record-problems.ts';
import { importRowProblems } from '#shared/problems/import-row-problems.ts';
import { responseProblems } from '#shared/problems/response-problems.ts';
import type { CsvCell } from '../../data/csv.ts';

const { response_erased } = responseProblems;
const entries: Readonly<Record<RowProblemCode, ProblemEntry>> = {
  ...importReadingProblems,
  ...importRecordProblems,
  ...importRowProblems,
  response_erased,
};

export function reasonOf({ code }: RowProblem, locale: Locale): ProblemEntry & { text: string } {
  const entry = entries[code];
  return { ...entry, text: entry[locale] };
}

/** A field by its name on the page. */
export function fieldName(kind: ImportKind, field: TargetField, locale: Locale): string {
  if (!isRecordKind(kind)) return importMessages(locale)[field as ResponseField | TotalField];
  const column = recordPlans[kind].columns.find((each) => each.field === field);
  return column?.[locale] ?? field;
}

/** The column as the file calls it; the field where the file has none. */
export function columnName(
  { column }: RowProblem,
  { kind, mapping }: Pick<ImportReport, 'kind' | 'mapping'>,
  locale: Locale,
): string {
  if (column === '') return importMessages(locale).wholeRow;
  const field = column as TargetField;
  return mapping.columns?.[field] ?? fieldName(kind, field, locale);
}

/** The bad rows as a table to work through in a spreadsheet. */
export function badRowsTable(
  rows: readonly BadRow[],
  report: Pick<ImportReport, 'kind' | 'mapping'>,
  locale: Locale,
): CsvCell[][] {
  const t = importMessages(locale);
  return [
    [t.line, t.columnHead, t.valueHead, t.reasonHead],
    ...rows.flatMap(({ line, problems }) =>
      problems.map((problem) => [
        line,
        columnName(problem, report, locale),
        problem.value,
        reasonOf(problem, locale).text,
      ]),
    ),
  ];
}
