import type { Kpi } from '../kpis/kpi.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import { derSimonianLaird } from '../statistics/der-simonian-laird.ts';
import type { Prior } from './prior.ts';

/** One person of the role over the last 12 months: observations, their sum and sum of squares. */
export interface PriorUnit {
  readonly n: number;
  readonly sum: number;
  /** Not needed for a proportion. */
  readonly sumSquares: number;
}

/** With fewer people than this the variance between them is guesswork. */
const leastUnits = 10;
/** Stands for "no measurable difference": everybody gets the mean of the role. */
const strongest = 100_000;

/**
 * Estimate and freeze the prior of a KPI for a role: DerSimonian–Laird between people, pooled
 * variance within. Where people do not differ measurably, the prior pulls everybody to the mean.
 *
 * @returns null for a KPI that is never shrunk, fewer than 10 people, or no scatter at all to learn from
 */
export function freezePrior(kpi: Kpi, role: StaffRole, units: readonly PriorUnit[]): Prior | null {
  const known = units.filter(({ n }) => n > 0);
  if (known.length < leastUnits) return null;
  if (kpi.family === 'rating') return normalPrior(kpi.id, role, known);
  return kpi.family === 'proportion' ? betaPrior(kpi.id, role, known) : null;
}

function normalPrior(kpiId: string, role: StaffRole, units: readonly PriorUnit[]): Prior | null {
  const scatter = total(units.map(({ n, sum, sumSquares }) => sumSquares - (sum * sum) / n));
  const degrees = total(units.map(({ n }) => n - 1));
  if (degrees === 0 || scatter <= 0) return null;
  const within = scatter / degrees;
  const effects = derSimonianLaird(
    units.map(({ n, sum }) => sum / n),
    units.map(({ n }) => within / n),
  );
  return {
    kind: 'normal',
    kpiId,
    role,
    mean: effects.mu.toFixed(6),
    betweenVariance: effects.tau2.toFixed(9),
    withinVariance: within.toFixed(9),
    meanVariance: (effects.muStandardError ** 2).toFixed(9),
    unitCount: units.length,
  };
}

/** A beta with the mean and variance between people that were estimated (Adams 2009, RAND TR-653). */
function betaPrior(kpiId: string, role: StaffRole, units: readonly PriorUnit[]): Prior | null {
  const n = total(units.map((unit) => unit.n));
  const pooled = total(units.map(({ sum }) => sum)) / n;
  if (pooled <= 0 || pooled >= 1) return null;
  const { mu, tau2 } = derSimonianLaird(
    units.map((unit) => unit.sum / unit.n),
    units.map((unit) => (pooled * (1 - pooled)) / unit.n),
  );
  if (mu <= 0 || mu >= 1) return null;
  const strength = tau2 === 0 ? strongest : Math.min(strongest, (mu * (1 - mu)) / tau2 - 1);
  if (strength <= 0) return null;
  const [alpha, beta] = [(mu * strength).toFixed(6), ((1 - mu) * strength).toFixed(6)];
  if (Number(alpha) <= 0 || Number(beta) <= 0) return null;
  return { kind: 'beta', kpiId, role, alpha, beta, unitCount: units.length };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
