import { evaluatePolynomial } from './evaluate-polynomial.ts';

/**
 * The complementary error function erfc(x) = 1 − erf(x), with small relative error also where it
 * is tiny (x = 10 gives 2.1e-45).
 *
 * Source: W. J. Cody 1969, Math. Comp. 23:631; coefficients of CALERF in netlib SPECFUN.
 */
export function complementaryError(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * ratio(NEAR, y * y);
  const tail = (y <= 4 ? ratio(MIDDLE, y) : far(y)) * gaussian(y);
  return x < 0 ? 2 - tail : tail;
}

function far(y: number): number {
  const s = 1 / (y * y);
  return (1 / Math.sqrt(Math.PI) - s * ratio(FAR, s)) / y;
}

/** exp(−y²) with y² split at a sixteenth, which keeps the digits of a large y. */
function gaussian(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(y - coarse) * (y + coarse));
}

interface Rational {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

function ratio({ top, bottom }: Rational, x: number): number {
  return evaluatePolynomial(top, x) / evaluatePolynomial(bottom, x);
}

const NEAR: Rational = {
  top: [
    3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655,
    0.18577770618460315,
  ],
  bottom: [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1],
};
const MIDDLE: Rational = {
  top: [
    1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001,
    66.11919063714163, 8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
  ],
  bottom: [
    1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597,
    1621.3895745666903, 537.1811018620099, 117.6939508913125, 15.744926110709835, 1,
  ],
};
const FAR: Rational = {
  top: [
    0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445,
    0.30532663496123236, 0.016315387137302097,
  ],
  bottom: [
    0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673,
    2.568520192289822, 1,
  ],
};
