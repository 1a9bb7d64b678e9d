import { readClock } from './read-clock.ts';
import { type Moment, readMoment } from './read-moment.ts';
import { readWhole } from './read-whole.ts';
import { isInRange, type ReadingContext } from './reading-context.ts';
import type { RowCells } from './row-cells.ts';

/** One answer as the database stages it; what the file does not say is left out. */
export interface ResponseContent {
  readonly externalId?: string;
  readonly branchCode?: string;
  /** YYYY-MM-DD */
  readonly answeredOn: string;
  /** With time; without an offset it is the wall clock of the branch. */
  readonly answeredAt?: string;
  readonly nps?: number;
  readonly employee?: string;
  readonly score?: number;
  readonly treatment?: string;
  readonly comment?: string;
  readonly language?: 'zh' | 'en';
}

const languages = new Map<string, 'zh' | 'en'>([
  ...['zh', 'zh-cn', 'zh-hans', 'cn', 'chinese', '中文', '汉语', '简体中文'].map(
    (name) => [name, 'zh'] as const,
  ),
  ...['en', 'en-us', 'en-gb', 'english', '英文', '英语'].map((name) => [name, 'en'] as const),
]);

/** Read one answer. Null when anything is wrong with it; `cells.problems` says what. */
export function readResponse(cells: RowCells, context: ReadingContext): ResponseContent | null {
  const moment = readAnsweredAt(cells, context);
  const nps = cells.read('nps', (text) => readWhole(text, { min: 0, max: 10, outOf: 10 }));
  const score = cells.read('score', (text) => readWhole(text, { min: 1, max: 5, outOf: 5 }));
  const employee = cells.text('employee', 100);
  const language = cells.read<'zh' | 'en'>('language', (text) => {
    const value = languages.get(text.normalize('NFKC').toLowerCase());
    return value ? { value } : { problem: 'language_unknown' };
  });
  const texts = {
    externalId: cells.text('externalId', 200),
    branchCode: cells.text('branchCode', 40),
    treatment: cells.text('treatment', 100),
    comment: cells.text('comment', 1000),
  };
  if (score !== null && employee === null && !cells.isRefused('employee')) {
    cells.refuse('employee', 'person_missing');
  }
  const isSilent = nps === null && score === null;
  if (isSilent && !cells.isRefused('nps') && !cells.isRefused('score')) {
    cells.refuse('nps', 'nothing_said');
  }
  if (moment === null || cells.problems.length > 0) return null;
  const { day, time, offset } = moment;
  return withoutNulls({
    ...texts,
    employee,
    language,
    nps,
    score,
    answeredOn: day,
    answeredAt: time === null ? null : `${day}T${time}${offset ?? ''}`,
  });
}

/** The day, and the time where the same column or a second one gives it. */
function readAnsweredAt(cells: RowCells, context: ReadingContext): Moment | null {
  const read = (text: string) => readMoment(text, context.dateOrder);
  const on = cells.read('answeredOn', read);
  const clock = readClock(cells.text('answeredAt') ?? '');
  const at = clock && on ? { ...on, ...clock } : cells.read('answeredAt', read);
  const moment = at ?? on;
  if (cells.isRefused('answeredOn') || cells.isRefused('answeredAt')) return null;
  const field = at && !clock ? 'answeredAt' : 'answeredOn';
  if (moment === null) return cells.refuse('answeredOn', 'value_missing');
  return isInRange(moment.day, context) ? moment : cells.refuse(field, 'date_out_of_range');
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null };

function withoutNulls(content: Nullable<Required<ResponseContent>>): ResponseContent {
  const said = Object.entries(content).filter(([, value]) => value !== null);
  return Object.fromEntries(said) as unknown as ResponseContent;
}
