/** n, Σ and Σ² lie side by side, and only measures that occur have a place: a row is one reach into little memory. */
export const stride = 3;

/** Facts as what is added up: to which holder, at which place within it, on which day, how much. */
export interface Rows {
  readonly holder: Int32Array;
  readonly measure: Uint8Array;
  readonly day: Int32Array;
  readonly value: Float64Array;
}

/** Where rows go: `width` numbers a holder, of which each measure has three from its place on. */
export interface Sums {
  readonly width: number;
  readonly places: Int32Array;
  readonly holders: number;
  /** Days since 1970; `end` is the first that does not count. */
  readonly start: number;
  readonly end: number;
}

/** Numbers that stay in the processor's own memory while they are added to. */
const nearNumbers = 16_384;
/** Rows that are put in order at a time: enough to meet each block often, 48 MB of memory. */
const rowsAtOnce = 1 << 22;

/**
 * n, Σ and Σ² of each holder and measure. Facts come in order of time, so neighbours are of different
 * people; with many people each row would reach into memory that is far away. So rows are put in
 * order by blocks of neighbouring holders first, which changes no sum: they are whole numbers.
 *
 * @param atOnce rows that are put in order together
 */
export function addUpRows(rows: Rows, sums: Sums, atOnce = rowsAtOnce): Float64Array {
  const { holders, width } = sums;
  const totals = new Float64Array(holders * width);
  if (totals.length <= nearNumbers) addAll(rows, sums, totals);
  else addByBlock(rows, sums, totals, atOnce);
  return totals;
}

// Typed arrays have a number at every row, which the compiler cannot know.

function addAll({ holder, measure, day, value }: Rows, sums: Sums, totals: Float64Array): void {
  const { width, places, start, end } = sums;
  for (let row = 0; row < value.length; row += 1) {
    const on = day[row] as number;
    if (on < start || on >= end) continue;
    const at = (holder[row] as number) * width + (places[measure[row] as number] as number);
    add(totals, at, value[row] as number);
  }
}

function addByBlock(
  { holder, measure, day, value }: Rows,
  sums: Sums,
  totals: Float64Array,
  atOnce: number,
): void {
  const { width, places, holders, start, end } = sums;
  const shift = Math.max(0, Math.floor(Math.log2(nearNumbers / width)));
  const ends = new Int32Array((holders >> shift) + 2);
  const size = Math.min(atOnce, value.length);
  const ats = new Int32Array(size);
  const amounts = new Float64Array(size);
  for (let from = 0; from < value.length; from += atOnce) {
    const until = Math.min(value.length, from + atOnce);
    ends.fill(0);
    for (let row = from; row < until; row += 1) {
      const on = day[row] as number;
      if (on < start || on >= end) continue;
      const block = ((holder[row] as number) >> shift) + 1;
      ends[block] = (ends[block] as number) + 1;
    }
    // counts become the place at which each block begins, which then moves to its end
    for (let block = 1; block < ends.length; block += 1) {
      ends[block] = (ends[block] as number) + (ends[block - 1] as number);
    }
    for (let row = from; row < until; row += 1) {
      const on = day[row] as number;
      if (on < start || on >= end) continue;
      const who = holder[row] as number;
      const place = ends[who >> shift] as number;
      ends[who >> shift] = place + 1;
      ats[place] = who * width + (places[measure[row] as number] as number);
      amounts[place] = value[row] as number;
    }
    const count = ends[ends.length - 1] as number;
    for (let place = 0; place < count; place += 1) {
      add(totals, ats[place] as number, amounts[place] as number);
    }
  }
}

function add(totals: Float64Array, at: number, amount: number): void {
  totals[at] = (totals[at] as number) + 1;
  totals[at + 1] = (totals[at + 1] as number) + amount;
  totals[at + 2] = (totals[at + 2] as number) + amount * amount;
}
