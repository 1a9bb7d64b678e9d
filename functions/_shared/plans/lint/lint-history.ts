import { fractionToNumber } from '../../numbers/fraction-to-number.ts';
import { parseDecimal } from '../../numbers/parse-decimal.ts';
import { quantile } from '../../statistics/quantile.ts';
import type { Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Fewer person-months than this are no history to judge a target by. */
const leastHistory = 20;

/**
 * Can people reach it? Minimum n: at least half of the last six months' person-months had as many.
 * Target: within the 5th and 95th percentile of what was reached; outside it is out of reach, or
 * already met by nearly all.
 */
export function lintHistory({ items, role }: Plan, { history }: LintEvidence): Finding[] {
  return items.flatMap(({ kpiId, minN, target }) => {
    const past = history.filter((each) => each.kpiId === kpiId && each.role === role);
    if (past.length === 0) return [];
    const findings: Finding[] = [];
    const usualN = quantile(
      past.map(({ n }) => n),
      0.5,
    );
    if (usualN < minN) {
      findings.push(
        finding('error', 'min_n_unreachable', kpiId, { minN: String(minN), n: String(usualN) }),
      );
    }
    const values = past.map(({ value }) => value).filter((value) => value !== null);
    if (values.length < leastHistory) return findings;
    const [low, high] = [quantile(values, 0.05), quantile(values, 0.95)];
    const wanted = fractionToNumber(parseDecimal(target));
    if (wanted < low || wanted > high) {
      findings.push(
        finding('warning', 'target_outside_history', kpiId, {
          target,
          low: String(Number(low.toPrecision(6))),
          high: String(Number(high.toPrecision(6))),
        }),
      );
    }
    return findings;
  });
}
