import type { DateOrder } from './date-order.ts';
import { recordPlans } from './records/record-plans.ts';
import { type ImportKind, isRecordKind, type TargetField } from './target-field.ts';

export const encodings = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file is to be read: what the person at the screen confirmed, kept with the batch. */
export interface Mapping {
  /** Target field → the column's name in `Table.columns`. One column may serve two fields. */
  readonly columns: Readonly<Partial<Record<TargetField, string>>>;
  /** Target field → one value for every row, for a file that leaves it unsaid (its month, say). */
  readonly constants: Readonly<Partial<Record<TargetField, string>>>;
  readonly dateOrder: DateOrder | null;
  /** NPS classes and `satisfied` are percentages of `npsCount` and `rated`. */
  readonly areShares: boolean;
  readonly encoding: Encoding;
  /** Null: guess from the beginning of the file. */
  readonly delimiter: Delimiter | null;
  /** Of a workbook: which sheet; null where there is only one. */
  readonly sheet: string | null;
}

export const emptyMapping: Mapping = {
  columns: {},
  constants: {},
  dateOrder: null,
  areShares: false,
  encoding: 'auto',
  delimiter: null,
  sheet: null,
};

/**
 * What a file of this kind cannot do without: each entry is a choice of fields of which one must
 * be mapped. It depends on what is mapped already: a rating needs its person.
 *
 * @example neededFields('responses', emptyMapping) // [['answeredOn', 'answeredAt'], ['nps', 'score']]
 */
export function neededFields(kind: ImportKind, mapping: Mapping): (readonly TargetField[])[] {
  const has = (field: TargetField) => isMapped(field, mapping);
  if (isRecordKind(kind)) {
    const { columns, choices } = recordPlans[kind];
    const needed = columns.filter(({ isNeeded }) => isNeeded).map(({ field }) => [field]);
    return [...needed, ...(choices?.(has) ?? [])];
  }
  return kind === 'responses' ? neededOfResponses(has) : neededOfTotals(has, mapping);
}

/** Those of the needed choices of which nothing is mapped. */
export function missingFields(kind: ImportKind, mapping: Mapping): (readonly TargetField[])[] {
  return neededFields(kind, mapping).filter(
    (choice) => !choice.some((field) => isMapped(field, mapping)),
  );
}

/** A fixed value that is still empty says nothing. */
function isMapped(field: TargetField, { columns, constants }: Mapping): boolean {
  return columns[field] !== undefined || Boolean(constants[field]);
}

type Choice = readonly TargetField[];
type Has = (field: TargetField) => boolean;

function neededOfResponses(has: Has): Choice[] {
  const person: Choice[] = has('score') ? [['employee']] : [];
  return [['answeredOn', 'answeredAt'], ['nps', 'score'], ...person];
}

const classes = ['npsPromoters', 'npsPassives', 'npsDetractors'] as const;
const stars = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;

/** A distribution is told whole or not at all: two of three classes say nothing of the third. */
function neededOfTotals(has: Has, { areShares }: Mapping): Choice[] {
  if (has('measure')) return [['month'], ['count']];
  const whole: TargetField[] = [];
  if (classes.some(has)) whole.push(...classes, ...(areShares ? (['npsCount'] as const) : []));
  if (stars.some(has)) whole.push(...stars);
  if (has('satisfied') || has('rated')) whole.push('satisfied', 'rated');
  const any: Choice = [...classes, ...stars, 'satisfied', 'visits', 'responses', 'measure'];
  return [['month'], any, ...whole.map((field): Choice => [field])];
}
