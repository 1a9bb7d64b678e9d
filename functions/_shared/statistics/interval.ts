/** A closed interval. Both ends are in the unit of the estimate beside it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
