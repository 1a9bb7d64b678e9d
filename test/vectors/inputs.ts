import { isRecord } from './vector.ts';

/** Typed reading of a vector's inputs; the first of several spellings that is there counts. */
export class Inputs {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(...names: string[]): boolean {
    return names.some((name) => name in this.#values);
  }

  get(...names: string[]): unknown {
    const name = names.find((candidate) => candidate in this.#values);
    if (name === undefined) throw new RangeError(`The inputs have no ${names.join(' or ')}.`);
    return this.#values[name];
  }

  number(...names: string[]): number {
    return asNumber(this.get(...names), names);
  }

  numberOr(fallback: number, ...names: string[]): number {
    return this.has(...names) ? this.number(...names) : fallback;
  }

  /** A list of numbers; a single number is a list of one. */
  numbers(...names: string[]): number[] {
    const value = this.get(...names);
    return (Array.isArray(value) ? value : [value]).map((entry) => asNumber(entry, names));
  }

  numberLists(...names: string[]): number[][] {
    const value = this.get(...names);
    const lists = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
    return lists.map((list) => new Inputs({ list }).numbers('list'));
  }

  list(...names: string[]): unknown[] {
    const value = this.get(...names);
    if (!Array.isArray(value)) throw new RangeError(`${names.join(' or ')} must be a list.`);
    return value;
  }

  /** A list of objects, each readable like the inputs themselves. */
  records(...names: string[]): Inputs[] {
    return this.list(...names).map((entry) => {
      if (!isRecord(entry)) throw new RangeError(`${names.join(' or ')} must hold objects.`);
      return new Inputs(entry);
    });
  }

  text(...names: string[]): string {
    return String(this.get(...names));
  }

  isTrue(fallback: boolean, ...names: string[]): boolean {
    return this.has(...names) ? this.get(...names) === true : fallback;
  }

  get confidence(): number {
    return this.numberOr(0.95, 'conf', 'confidence', 'level');
  }
}

function asNumber(value: unknown, names: readonly string[]): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return Number(value);
  }
  throw new RangeError(`${names.join(' or ')} must be a number, got ${JSON.stringify(value)}.`);
}
