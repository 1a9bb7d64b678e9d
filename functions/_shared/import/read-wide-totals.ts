import { type CellNumber, readNumber } from './read-number.ts';
import { type Reading, readWhole } from './read-whole.ts';
import type { ReadingContext } from './reading-context.ts';
import type { RowCells } from './row-cells.ts';
import { shareOut } from './share-out.ts';
import type { TargetField } from './target-field.ts';
import { maxCount, type Total } from './total.ts';
import type { TotalMeasure } from './total-measure.ts';

const stars = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;

/** A row with a column per total. Counts of zero are left to the caller to drop. */
export function readWideTotals(cells: RowCells, { areShares }: ReadingContext): Total[] {
  const ratings = readWholeGroup(cells, stars) ?? [];
  return [
    ...readNpsClasses(cells, areShares),
    ...ratings.map((count, index) => total('rating', index + 1, count)),
    ...readSatisfied(cells, areShares),
    ...['visits' as const, 'responses' as const].flatMap((field) => {
      const count = readCount(cells, field);
      return count === null ? [] : [total(field === 'visits' ? 'visit' : 'response', 1, count)];
    }),
  ];
}

function total(measure: TotalMeasure, value: number, count: number): Total {
  return { measure, value, count };
}

function readCount(cells: RowCells, field: TargetField): number | null {
  return cells.read(field, (text) => readWhole(text, { min: 0, max: maxCount }));
}

/** A number that is a share of something, by its own sign or by what the mapping says. */
function readAmount(cells: RowCells, field: TargetField, areShares: boolean): Amount | null {
  return cells.read(field, (text): Reading<Amount> => {
    const number = readNumber(text);
    if (!(areShares || number?.isPercent)) {
      const count = readWhole(text, { min: 0, max: maxCount });
      return count.problem ? count : { value: { count: count.value, percent: null } };
    }
    if (number === null || number.outOf !== null) return { problem: 'not_a_number' };
    return isShare(number)
      ? { value: { count: 0, percent: number.decimal } }
      : { problem: 'out_of_range' };
  });
}

interface Amount {
  readonly count: number;
  readonly percent: string | null;
}

function isShare({ decimal }: CellNumber): boolean {
  return Number(decimal) >= 0 && Number(decimal) <= 100 && /^\+?\d+(\.\d{1,6})?$/.test(decimal);
}

/** All or none: a missing class is not a zero. Null, with the gap reported, when some are missing. */
function readGroup<T>(
  cells: RowCells,
  fields: readonly TargetField[],
  read: (field: TargetField) => T | null,
): T[] | null {
  const values = fields.map(read);
  const given = values.filter((value) => value !== null);
  if (given.length === fields.length) return given;
  if (given.length === 0 && !fields.some((field) => cells.isRefused(field))) return null;
  fields.forEach((field, index) => {
    if (values[index] === null) cells.require(field);
  });
  return null;
}

function readWholeGroup(cells: RowCells, fields: readonly TargetField[]): number[] | null {
  return readGroup(cells, fields, (field) => readCount(cells, field));
}

const classes = ['npsDetractors', 'npsPassives', 'npsPromoters'] as const;

function readNpsClasses(cells: RowCells, areShares: boolean): Total[] {
  const amounts = readGroup(cells, classes, (field) => readAmount(cells, field, areShares));
  const n = readCount(cells, 'npsCount');
  if (amounts === null || cells.isRefused('npsCount')) return [];
  const counts = amounts.some(({ percent }) => percent !== null)
    ? countsOfShares(cells, amounts, n)
    : amounts.map(({ count }) => count);
  if (counts === null) return [];
  if (n !== null && counts.reduce((sum, count) => sum + count, 0) !== n) {
    cells.refuse('npsCount', 'count_differs');
    return [];
  }
  return counts.map((count, index) => total('nps_class', index - 1, count));
}

function countsOfShares(cells: RowCells, amounts: readonly Amount[], n: number | null) {
  if (n === null) return cells.refuse('npsCount', 'value_missing');
  if (amounts.some(({ percent }) => percent === null)) {
    return cells.refuse('npsPromoters', 'shares_do_not_sum');
  }
  const counts = shareOut(
    amounts.map(({ percent }) => percent ?? ''),
    n,
  );
  return counts ?? cells.refuse('npsPromoters', 'shares_do_not_sum');
}

function readSatisfied(cells: RowCells, areShares: boolean): Total[] {
  const satisfied = readAmount(cells, 'satisfied', areShares);
  const rated = readCount(cells, 'rated');
  if (satisfied === null && rated === null) return [];
  if (satisfied === null) cells.require('satisfied');
  if (rated === null) cells.require('rated');
  if (satisfied === null || rated === null) return [];
  const count = satisfied.percent === null ? satisfied.count : part(satisfied.percent, rated);
  if (count > rated) {
    cells.refuse('satisfied', 'part_exceeds_whole');
    return [];
  }
  return [total('satisfied', 0, rated - count), total('satisfied', 1, count)];
}

/** The share of a whole in whole numbers, half up, without floating point. */
function part(percent: string, whole: number): number {
  const [units = '', decimals = ''] = percent.replace('+', '').split('.');
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(units + decimals) * BigInt(whole);
  return Number((2n * scaled + 100n * scale) / (200n * scale));
}
