import { arcsineFunnel } from '../statistics/arcsine-funnel.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { binomialFunnelLimit } from '../statistics/binomial-funnel-limit.ts';
import { clampInterval } from '../statistics/clamp.ts';
import { type FunnelPosition, funnelPosition } from '../statistics/funnel-position.ts';
import type { Interval } from '../statistics/interval.ts';
import { itemAt } from '../statistics/item-at.ts';
import { meanFunnelLimit } from '../statistics/mean-funnel-limit.ts';
import { overDispersion } from '../statistics/over-dispersion.ts';
import { twoSidedP } from '../statistics/two-sided-p.ts';
import type { MeasureKind } from './compared-measure.ts';
import { pOfDifference } from './difference-of-sums.ts';
import { scaleOf } from './scale-of.ts';
import { scatterOf } from './scatter.ts';
import { addSums, lessSums, type Sums } from './sums.ts';
import { verdictLevel } from './verdict-level.ts';

/** A branch in the funnel: its month, and its year up to that month. */
export interface FunnelUnit {
  readonly id: string;
  readonly month: Sums;
  readonly year: Sums;
}

export interface FunnelPoint {
  readonly id: string;
  readonly n: number;
  readonly value: number;
  /** Against what it is judged: everybody together, or with few branches the others' year. */
  readonly target: number;
  /** 99.8 % limits at its n, around its target. */
  readonly limits: Interval;
  readonly position: FunnelPosition;
  /** Adjusted for all branches in the funnel. */
  readonly q: number;
  /** Stands apart from the others: beyond its limits, and not by the luck of one among many. */
  readonly verdict: 'above' | 'below' | 'within';
}

export interface BranchFunnel {
  /**
   * few: fewer than 10 branches, each against the year of the others, 99.8 % limits alone.
   * exact: what chance alone gives. dispersed: branches differ more than that, and limits allow for it.
   */
  readonly rule: 'few' | 'exact' | 'dispersed';
  readonly target: number;
  readonly phi: number | null;
  readonly points: readonly FunnelPoint[];
  /** The limits of a branch of n answers at a tail probability, inside the scale. */
  readonly limitsAt: (n: number, tail: number) => Interval;
}

/** From how many branches on their own scatter can be estimated. */
const manyBranches = 10;

/**
 * Where each branch lies in its month, and whether that is more than chance. Fewer than 10 branches:
 * exact limits of 99.8 %, around the others' rolling year. From 10 on: around the month of all
 * together, limits widened by the scatter between branches when there is more of it than chance gives.
 * A verdict needs a place beyond the limits and a test against the others, adjusted for all branches by
 * Benjamini–Hochberg. Both tails obey the same rule.
 *
 * @returns null for fewer than 2 branches, or when nothing varies at all
 */
export function branchFunnel(kind: MeasureKind, units: readonly FunnelUnit[]): BranchFunnel | null {
  if (units.length < 2) return null;
  return units.length < manyBranches ? fewBranches(kind, units) : funnelOfMany(kind, units);
}

function fewBranches(kind: MeasureKind, units: readonly FunnelUnit[]): BranchFunnel | null {
  const years = units.map(({ year }) => year);
  const all = addSums(years);
  const target = openTarget(kind, all);
  const scatter = scatterOf(kind, years);
  const judged = units.map(({ id, month, year }) => {
    const others = lessSums(all, year);
    const ownTarget = openTarget(kind, others);
    const limits = limitsOf(kind, ownTarget, scatter, 0)(month.n, 0.001);
    const value = month.sum / month.n;
    const position = funnelPosition(value, limits, limits, units.length);
    const p = pOfDifference(kind, month, others, scatter);
    return { id, n: month.n, value, target: ownTarget, limits, position, p };
  });
  return {
    rule: 'few',
    target,
    phi: null,
    points: withVerdicts(judged, (position) => position === 'outside998'),
    limitsAt: limitsOf(kind, target, scatter, 0),
  };
}

function funnelOfMany(kind: MeasureKind, units: readonly FunnelUnit[]): BranchFunnel | null {
  const months = units.map(({ month }) => month);
  const target = openTarget(kind, addSums(months));
  const scatter = scatterOf(kind, months);
  const dispersion = dispersionOf(kind, months, target, scatter);
  const isDispersed = dispersion.phi > 1 && dispersion.tau2 > 0;
  const limitsAt = isDispersed ? dispersion.limitsAt : limitsOf(kind, target, scatter, 0);
  const all = addSums(months);
  const judged = units.map(({ id, month }, i) => {
    const value = month.sum / month.n;
    const limits = limitsAt(month.n, 0.001);
    const position = funnelPosition(value, limitsAt(month.n, 0.025), limits, units.length);
    const apart = twoSidedP(itemAt(dispersion.additiveZ, i));
    // What is no verdict by its distance need not be tested against the others.
    const p = apart > 0.05 ? apart : Math.max(apart, testOf(month));
    return { id, n: month.n, value, target, limits, position, p };
  });
  function testOf(month: Sums): number {
    return pOfDifference(kind, month, lessSums(all, month), scatter);
  }
  return {
    rule: isDispersed ? 'dispersed' : 'exact',
    target,
    phi: dispersion.phi,
    points: withVerdicts(judged, (position) => position !== 'inside'),
    limitsAt,
  };
}

function dispersionOf(kind: MeasureKind, months: readonly Sums[], target: number, scatter: number) {
  if (kind === 'share') {
    return arcsineFunnel(
      months.map(({ n, sum }) => ({ successes: sum, n })),
      target,
    );
  }
  const dispersion = overDispersion(
    months.map(({ n, sum }) => sum / n),
    months.map(({ n }) => scatter / Math.sqrt(n)),
    target,
  );
  return { ...dispersion, limitsAt: limitsOf(kind, target, scatter, dispersion.tau2) };
}

/** Exact for shares, normal for means; clamped to the scale, for judging and drawing alike. */
function limitsOf(kind: MeasureKind, target: number, scatter: number, tau2: number) {
  const { least, most } = scaleOf(kind);
  return (n: number, tail: number): Interval => {
    const at = (probability: number) =>
      kind === 'share'
        ? binomialFunnelLimit(n, target, probability)
        : meanFunnelLimit(n, target, scatter, probability, tau2);
    return clampInterval({ lower: at(tail), upper: at(1 - tail) }, least, most);
  };
}

function withVerdicts(
  judged: readonly (Omit<FunnelPoint, 'q' | 'verdict'> & { readonly p: number })[],
  isOutside: (position: FunnelPosition) => boolean,
): FunnelPoint[] {
  const adjusted = benjaminiHochberg(judged.map(({ p }) => p));
  return judged.map(({ p: _, ...point }, i) => {
    const q = itemAt(adjusted, i);
    const stands = isOutside(point.position) && q <= verdictLevel;
    const side = point.value > point.target ? 'above' : 'below';
    return { ...point, q, verdict: stands ? side : 'within' };
  });
}

/** A share of exactly 0 or 1 has no limits around it: half an answer keeps it off the end. */
function openTarget(kind: MeasureKind, { n, sum }: Sums): number {
  if (kind !== 'share') return sum / n;
  const half = 0.5 / n;
  return Math.min(1 - half, Math.max(half, sum / n));
}
