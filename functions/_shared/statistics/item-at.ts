/**
 * The entry of a list at an index that must exist.
 * @throws {RangeError} when it does not, instead of handing on `undefined`
 */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  if (!(index >= 0 && index < items.length)) {
    throw new RangeError(`There is no entry ${index} in a list of ${items.length}.`);
  }
  return items[index] as T;
}
