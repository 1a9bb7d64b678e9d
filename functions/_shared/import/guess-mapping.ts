import { guessDateOrder } from './date-order.ts';
import { guessColumns } from './guess-columns.ts';
import { type Delimiter, type Encoding, emptyMapping, type Mapping } from './mapping.ts';
import { readNumber } from './read-number.ts';
import type { TableRow } from './read-table.ts';
import { recordPlans } from './records/record-plans.ts';
import { shareOut } from './share-out.ts';
import type { ImportKind, TargetField } from './target-field.ts';

interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly sheet?: string | null;
}

/** Guess the whole mapping from the header and the first rows; the person confirms or corrects it. */
export function guessMapping(kind: ImportKind, sample: Sample): Mapping {
  const columns = guessColumns(kind, sample.columns);
  const mapping = {
    ...emptyMapping,
    columns,
    encoding: sample.encoding,
    delimiter: sample.delimiter,
    sheet: sample.sheet ?? null,
  };
  return {
    ...mapping,
    dateOrder: guessDateOrder(dateValues(mapping, sample)),
    areShares: guessShares(mapping, sample),
  };
}

const dateFields: readonly TargetField[] = [
  ...new Set<TargetField>([
    ...(['answeredOn', 'answeredAt', 'month'] as const),
    ...Object.values(recordPlans)
      .flatMap(({ columns }) => columns)
      .filter(({ form }) => form === 'moment' || form === 'day')
      .map(({ field }) => field),
  ]),
];

/** The cells of the columns that are mapped to a date. */
export function dateValues(
  { columns }: Pick<Mapping, 'columns'>,
  sample: Pick<Sample, 'columns' | 'rows'>,
): string[] {
  return dateFields.flatMap((field) => valuesOf(columns[field], sample));
}

/** Are the NPS classes percentages? They are when they add up to 100 and not to their n. */
export function guessShares(
  { columns }: Pick<Mapping, 'columns'>,
  sample: Pick<Sample, 'columns' | 'rows'>,
): boolean {
  const classes: TargetField[] = ['npsPromoters', 'npsPassives', 'npsDetractors'];
  const [promoters = [], passives = [], detractors = []] = classes.map((field) =>
    valuesOf(columns[field], sample).map(readNumber),
  );
  let hundreds = 0;
  let others = 0;
  promoters.forEach((first, row) => {
    const numbers = [first, passives[row], detractors[row]];
    const decimals = numbers.map((number) => (number?.outOf === null ? number.decimal : ''));
    if (!decimals.every((decimal) => /^\d{1,3}(\.\d{1,6})?$/.test(decimal))) return;
    if (shareOut(decimals, 1)) hundreds++;
    else others++;
  });
  return hundreds > 2 && hundreds > 9 * others;
}

function valuesOf(
  column: string | undefined,
  { columns, rows }: Pick<Sample, 'columns' | 'rows'>,
): string[] {
  const place = column === undefined ? -1 : columns.indexOf(column);
  return place < 0 ? [] : rows.map(({ cells }) => cells[place] ?? '');
}
