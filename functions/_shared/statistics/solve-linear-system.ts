import { itemAt } from './item-at.ts';

/**
 * Solve A·x = b for a small square matrix, by Gaussian elimination with partial pivoting.
 *
 * @throws {RangeError} when the matrix is not square, or singular to twelve digits
 */
export function solveLinearSystem(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const size = right.length;
  if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
    throw new RangeError('A linear system needs a square matrix and as many right-hand sides.');
  }
  const rows = matrix.map((row, i) => [...row, itemAt(right, i)]);
  const scale = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column += 1) {
    const pivot = takePivot(rows, column, scale);
    rows.slice(column + 1).forEach((row) => {
      subtractMultiple(row, pivot, itemAt(row, column) / itemAt(pivot, column));
    });
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = itemAt(rows, i);
    const known = solution.reduce((total, value, j) => total + value * itemAt(row, j), 0);
    solution[i] = (itemAt(row, size) - known) / itemAt(row, i);
  }
  return solution;
}

/** Swap the row with the largest entry of a column to its place. */
function takePivot(rows: number[][], column: number, scale: number): readonly number[] {
  let best = column;
  for (let i = column + 1; i < rows.length; i += 1) {
    const isLarger =
      Math.abs(itemAt(itemAt(rows, i), column)) > Math.abs(itemAt(itemAt(rows, best), column));
    if (isLarger) best = i;
  }
  const pivot = itemAt(rows, best);
  if (Math.abs(itemAt(pivot, column)) <= 1e-12 * scale) {
    throw new RangeError('The linear system is singular: a column adds nothing to the others.');
  }
  rows[best] = itemAt(rows, column);
  rows[column] = pivot;
  return pivot;
}

function subtractMultiple(row: number[], pivot: readonly number[], factor: number): void {
  pivot.forEach((value, i) => {
    row[i] = itemAt(row, i) - factor * value;
  });
}
