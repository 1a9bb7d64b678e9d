/** Product in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1. */
function multiply(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((other >> bit) & 1) * one;
  }
  return product;
}

/**
 * The Reed–Solomon codewords that follow `data`: the remainder of its polynomial by the one whose
 * roots are the first `degree` powers of 2 (ISO/IEC 18004, 7.5.2).
 */
export function errorCorrection(data: readonly number[], degree: number): number[] {
  const divisor = Array.from({ length: degree }, () => 0).with(degree - 1, 1);
  let root = 1;
  for (let round = 0; round < degree; round += 1) {
    for (let place = 0; place < degree; place += 1) {
      divisor[place] = multiply(divisor[place] ?? 0, root) ^ (divisor[place + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  let remainder = divisor.map(() => 0);
  for (const value of data) {
    const [first = 0, ...rest] = [...remainder, 0];
    const factor = value ^ first;
    remainder = rest.map((each, place) => each ^ multiply(divisor[place] ?? 0, factor));
  }
  return remainder;
}
