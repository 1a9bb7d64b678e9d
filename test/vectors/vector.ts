/** One known answer, as kept in a vector file. */
export interface Vector {
  readonly name: string;
  readonly area: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Relative to max(1, |expected|); 0 is exact. */
  readonly tolerance: number;
}

/**
 * Read the text of a vector file: `{ meta, vectors: [...] }`, or the bare list.
 * @throws {RangeError} when it has another shape
 */
export function parseVectors(text: string): Vector[] {
  const parsed: unknown = JSON.parse(text);
  const list = Array.isArray(parsed) ? parsed : isRecord(parsed) ? parsed.vectors : undefined;
  if (!Array.isArray(list)) throw new RangeError('A vector file holds a list named "vectors".');
  return list.map(toVector);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toVector(entry: unknown, index: number): Vector {
  if (!isRecord(entry)) throw new RangeError(`Vector ${index} is not an object.`);
  const { name, area, inputs, expected, tolerance } = entry;
  if (typeof name !== 'string' || !isRecord(inputs) || !isRecord(expected)) {
    throw new RangeError(`Vector ${index} needs a name, inputs and expected.`);
  }
  return {
    name,
    area: typeof area === 'string' ? area : '',
    inputs,
    expected,
    tolerance: typeof tolerance === 'number' ? tolerance : 0,
  };
}
