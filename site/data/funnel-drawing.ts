import type { BranchFunnel, FunnelPoint } from '#shared/comparison/branch-funnel.ts';
import type { MeasureKind } from '#shared/comparison/compared-measure.ts';
import { scaleOf } from '#shared/comparison/scale-of.ts';
import { niceTicks } from '../charts/nice-ticks.ts';

export interface FunnelDot {
  readonly point: FunnelPoint;
  readonly x: number;
  readonly y: number;
  /** The ends of its own limits, in pixels. */
  readonly top: number;
  readonly bottom: number;
}

export interface FunnelDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: { left: number; right: number; top: number; bottom: number };
  readonly dots: readonly FunnelDot[];
  /** Closed shapes, widest first: 99.8 %, and 95 % where that is judged by. */
  readonly bands: readonly string[];
  readonly targetY: number;
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
}

/** At how many sample sizes the limits are computed; between them they are straight. */
const curveSteps = 48;

/** Where everything of a funnel plot lies, in pixels of a drawing of this size. */
export function funnelDrawing(
  funnel: BranchFunnel,
  kind: MeasureKind,
  width: number,
  height: number,
): FunnelDrawing {
  const plot = { left: width < 480 ? 44 : 56, right: width - 16, top: 12, bottom: height - 38 };
  const sizes = funnel.points.map(({ n }) => n);
  const most = Math.max(...sizes) * 1.06;
  const least = Math.max(1, Math.min(...sizes) * 0.8);
  const span = rangeOf(funnel, kind);
  const xAt = (n: number) => plot.left + (n / most) * (plot.right - plot.left);
  const yAt = (value: number) => {
    const share = (value - span.least) / (span.most - span.least);
    return plot.bottom - Math.min(1, Math.max(0, share)) * (plot.bottom - plot.top);
  };
  const tails = funnel.rule === 'few' ? [0.001] : [0.001, 0.025];
  return {
    width,
    height,
    plot,
    dots: funnel.points.map((point) => ({
      point,
      x: xAt(point.n),
      y: yAt(point.value),
      top: yAt(point.limits.upper),
      bottom: yAt(point.limits.lower),
    })),
    bands: tails.map((tail) => bandPath(funnel, tail, least, most, xAt, yAt)),
    targetY: yAt(funnel.target),
    xTicks: ticksInside(0, most, width < 480 ? 4 : 8)
      .filter(Number.isInteger)
      .map((value) => ({ value, x: xAt(value) })),
    yTicks: ticksInside(span.least, span.most, 5).map((value) => ({ value, y: yAt(value) })),
  };
}

/** The round values of an axis that lie on it. */
function ticksInside(least: number, most: number, count: number): number[] {
  return niceTicks(least, most, count).filter((value) => value >= least && value <= most);
}

/** All values, and the limits of all but the smallest branches, which would flatten the rest. */
function rangeOf({ points, limitsAt }: BranchFunnel, kind: MeasureKind) {
  const { least, most } = scaleOf(kind);
  const sizes = points.map(({ n }) => n).sort((a, b) => a - b);
  const typical = sizes[Math.floor(sizes.length / 10)] ?? 1;
  const limits = limitsAt(typical, 0.001);
  const values = points.map(({ value }) => value);
  const low = Math.min(...values, limits.lower);
  const high = Math.max(...values, limits.upper);
  const air = (high - low) * 0.05 || (most - least) * 0.05;
  return { least: Math.max(least, low - air), most: Math.min(most, high + air) };
}

function bandPath(
  { limitsAt }: BranchFunnel,
  tail: number,
  least: number,
  most: number,
  xAt: (n: number) => number,
  yAt: (value: number) => number,
): string {
  // Closer together where the curve bends: at small n.
  const sizes = Array.from({ length: curveSteps + 1 }, (_, i) =>
    Math.max(1, Math.round(least + (most - least) * (i / curveSteps) ** 2)),
  );
  const limits = [...new Set(sizes)].map((n) => ({ x: xAt(n), ...limitsAt(n, tail) }));
  const upper = limits.map(({ x, upper }) => `${x.toFixed(1)} ${yAt(upper).toFixed(1)}`);
  const lower = limits.map(({ x, lower }) => `${x.toFixed(1)} ${yAt(lower).toFixed(1)}`);
  return `M${upper.join('L')}L${lower.reverse().join('L')}Z`;
}

/** The dot nearest to a place, if any is near. */
export function nearestDot(
  dots: readonly FunnelDot[],
  x: number,
  y: number,
  reach = 48,
): number | null {
  let best: number | null = null;
  let least = reach ** 2;
  dots.forEach((dot, index) => {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}
