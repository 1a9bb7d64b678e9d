import type { WallClock } from '../../calendar/wall-clock.ts';
import { isMissing } from '../missing-value.ts';
import { type Moment, readMoment } from '../read-moment.ts';
import type { Reading } from '../read-whole.ts';
import { readWhole } from '../read-whole.ts';
import { firstDay, type ReadingContext } from '../reading-context.ts';
import {
  type NoticeCode,
  type RowProblem,
  type RowProblemCode,
  rowProblem,
} from '../row-problem.ts';
import type { Branch, Directory, Found, Person, Treatment } from './directory.ts';
import { toInstant } from './local-moment.ts';
import { maskNumbers } from './mask-numbers.ts';
import type { RecordField } from './record-field.ts';
import type { Secrets } from './staged-record.ts';
import { readChoice, type Words } from './values/read-choice.ts';
import { readMoney } from './values/read-money.ts';
import { readNames } from './values/read-names.ts';
import { readYesNo } from './values/read-yes-no.ts';

/** What a file of records is read with. */
export interface RecordContext extends ReadingContext {
  readonly directory: Directory;
  /** The branch the import is for; null: each row says its own. */
  readonly homeId: string | null;
  readonly clockOf: (timeZone: string) => WallClock;
}

export interface RecordCellsOptions {
  readonly get: (field: RecordField) => string;
  /** Does the header of the field's column say 万? */
  readonly isInWan: (field: RecordField) => boolean;
  readonly context: RecordContext;
}

/**
 * One row of a file of records: a reader for each form of value. Each returns null for a missing
 * value and for a bad one; a bad one stands in `problems` then, without anybody's number in it.
 */
export class RecordCells {
  readonly problems: RowProblem[] = [];
  readonly notices: RowProblem[] = [];
  readonly secrets: { -readonly [Key in keyof Secrets]: Secrets[Key] } = {};
  readonly #options: RecordCellsOptions;
  /** Where it happened, once `locate` has found it. */
  #branch: Branch | null = null;

  constructor(options: RecordCellsOptions) {
    this.#options = options;
  }

  get branch(): Branch | null {
    return this.#branch;
  }

  text(field: RecordField, maxLength = 100): string | null {
    const text = this.#options.get(field).trim();
    if (isMissing(text)) return null;
    if (/[\0\uFFFD\p{Surrogate}]/u.test(text)) return this.refuse(field, 'text_unreadable');
    return [...text].length > maxLength ? this.refuse(field, 'text_too_long') : text;
  }

  read<T>(field: RecordField, reader: (text: string) => Reading<T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = reader(text);
    return reading.problem ? this.refuse(field, reading.problem) : (reading.value as T);
  }

  /** A value that must be there. */
  needed<T>(field: RecordField, value: T | null): T | null {
    return value === null && !this.isRefused(field) ? this.refuse(field, 'value_missing') : value;
  }

  /** A number given elsewhere. A phone number is none: it would be kept as it stands. */
  number(field: RecordField): string | null {
    const text = this.text(field)?.normalize('NFKC') ?? null;
    if (text === null || !/^(?:\+?86)?[\s-]*1[3-9](?:[\s-]*\d){9}$/.test(text)) return text;
    return this.refuse(field, 'phone_as_number');
  }

  /** Remember whose it is; the number goes no further than to the hash. */
  customer(field: RecordField, as: keyof Secrets): string | null {
    const text = this.text(field, 60);
    if (text !== null) this.secrets[as] = text;
    return text;
  }

  day(field: RecordField, isFuture = false): string | null {
    return this.#moment(field, isFuture)?.day ?? null;
  }

  /** An instant; a date alone is the time given. Only after `locate`. */
  moment(field: RecordField, { isFuture = false, time = '00:00:00' } = {}): string | null {
    const moment = this.#moment(field, isFuture);
    return moment && this.#branch ? toInstant(moment, this.#clock(), time) : null;
  }

  #moment(field: RecordField, isFuture: boolean): Moment | null {
    const { lastDay, dateOrder } = this.#options.context;
    const moment = this.read(field, (text) => readMoment(text, dateOrder));
    if (moment === null) return null;
    const last = isFuture ? `${Number(lastDay.slice(0, 4)) + 5}-12-31` : lastDay;
    const isInside = moment.day >= firstDay && moment.day <= last;
    return isInside ? moment : this.refuse(field, 'date_out_of_range');
  }

  count(field: RecordField, max: number, min = 0): number | null {
    return this.read(field, (text) => readWhole(text, { min, max }));
  }

  money(field: RecordField): number | null {
    const isInWan = this.#options.isInWan(field);
    return this.read(field, (text) => readMoney(text, isInWan));
  }

  yesNo(field: RecordField): boolean | null {
    return this.read(field, readYesNo);
  }

  choice<Value extends string>(field: RecordField, words: Words<Value>): Value | null {
    return this.read(field, (text) => readChoice(text, words));
  }

  treatment(field: RecordField): Treatment | null {
    const text = this.text(field);
    if (text === null) return null;
    return this.#found(
      field,
      text,
      this.#options.context.directory.findTreatment(text),
      'treatment_unknown',
    );
  }

  person(field: RecordField): Person | null {
    const text = this.text(field);
    return text === null ? null : this.#person(field, text);
  }

  people(field: RecordField): { person: Person; share: string | null }[] {
    const names = readNames(this.text(field, 300) ?? '');
    return names.flatMap(({ name, share }) => {
      const person = this.#person(field, name);
      return person ? [{ person, share }] : [];
    });
  }

  #person(field: RecordField, text: string): Person | null {
    return this.#found(
      field,
      text,
      this.#options.context.directory.findPerson(text),
      'person_unknown',
    );
  }

  #found<Thing>(
    field: RecordField,
    text: string,
    found: Found<Thing> | null,
    problem: RowProblemCode,
  ): Thing | null {
    if (found === null) return this.refuse(field, problem, text);
    if (found.isNearly) this.notice(field, 'zeros_restored', text);
    return found.thing;
  }

  /**
   * Find where and on which day it happened: the branch the row names, else the one the import is
   * for, else where the person was posted that day. The person must have been posted there.
   */
  locate(
    field: RecordField,
    staff: readonly (Person | null)[],
    { isFuture = false } = {},
  ): string | null {
    const moment = this.#moment(field, isFuture);
    this.needed(field, moment);
    const { directory, homeId } = this.#options.context;
    const named = this.text('branchCode');
    const wallDay = moment?.day ?? null;
    if (named !== null) {
      this.#branch = this.#found(
        'branchCode',
        named,
        directory.findBranch(named),
        'branch_unknown',
      );
      if (this.#branch && homeId !== null && this.#branch.id !== homeId) {
        this.refuse('branchCode', 'branch_not_this_import', named);
      }
    } else if (homeId !== null) {
      this.#branch = directory.branchById(homeId);
    } else if (wallDay !== null) {
      const postings = staff.map((one) => one && directory.postedOn(one, wallDay));
      const id = postings.find((posting) => posting !== null)?.branchId;
      this.#branch = id === undefined ? null : directory.branchById(id);
    }
    if (this.#branch === null) {
      if (!this.isRefused('branchCode')) this.refuse('branchCode', 'branch_missing');
      return null;
    }
    return moment && this.#clock().day(Date.parse(toInstant(moment, this.#clock())));
  }

  /** Refuse people who were not posted in the branch on the day. */
  requirePosted(field: RecordField, people: readonly Person[], day: string | null): void {
    if (this.#branch === null || day === null) return;
    for (const person of people) {
      const posting = this.#options.context.directory.postedOn(person, day);
      if (posting?.branchId !== this.#branch.id)
        this.refuse(field, 'person_not_posted', person.name);
    }
  }

  #clock(): WallClock {
    return this.#options.context.clockOf(this.#branch?.timeZone ?? 'Asia/Shanghai');
  }

  refuse(field: RecordField, code: RowProblemCode, value = this.#options.get(field)): null {
    const refused = rowProblem(field, code, maskNumbers(field, value));
    // A cell may be read for two ends; it is wrong once.
    const isTold = this.problems.some(
      (each) => each.column === field && each.code === code && each.value === refused.value,
    );
    if (!isTold) this.problems.push(refused);
    return null;
  }

  notice(field: RecordField, code: NoticeCode, value = this.#options.get(field)): void {
    this.notices.push(rowProblem(field, code, maskNumbers(field, value)));
  }

  isRefused(field: RecordField): boolean {
    return this.problems.some(({ column }) => column === field);
  }
}
