import { createHash } from 'node:crypto';
import { appraisePeople } from '#shared/cycle/appraise-people.ts';
import type { CyclePeriod } from '#shared/cycle/cycle-period.ts';
import type { DecidedInputs } from '#shared/cycle/own-inputs.ts';
import type { StoredSeal } from '#shared/cycle/replay-seal.ts';
import { sealPeriod } from '#shared/cycle/seal-period.ts';
import type { SharedInputs } from '#shared/cycle/shared-inputs.ts';
import type { Snapshot } from '#shared/cycle/snapshot.ts';
import { splitInputs } from '#shared/cycle/split-inputs.ts';
import { measureOf } from '#shared/kpis/measure-catalogue.ts';
import { staffRoles } from '#shared/kpis/staff-role.ts';
import { shippedPlans } from '#shared/plans/templates/shipped-plans.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import { createRandom } from '#shared/statistics/create-random.ts';
import { inputsOf, measuresOf, november, posting, total } from '../scoring/persons.ts';

export const period: CyclePeriod = {
  id: 'p',
  kind: 'month',
  ...november,
  state: 'preview',
  phase: 'full',
  rampShareBp: null,
  rankScope: 'chain',
  revision: 1,
};

export const hash = async (text: string) => createHash('sha256').update(text).digest('hex');

/** So many people of all roles in two branches, each with every measure of the plan; the same seed, the same people. */
export function clinicOf(
  count: number,
  { seed = 1, ...change }: Partial<CyclePeriod> & { seed?: number } = {},
): { shared: SharedInputs; people: DecidedInputs[] } {
  const random = createRandom(seed);
  const within = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const names = Array.from({ length: count }, (_, at) => `e${String(at).padStart(5, '0')}`);
  const roleOf = (at: number) => staffRoles[at % staffRoles.length]!;
  const placeOf = (at: number) => (at % 2 === 0 ? 'sh' : 'bj');
  const inputs = inputsOf({
    postings: names.map((employeeId, at) =>
      posting({ employeeId, role: roleOf(at), branchId: placeOf(at) }),
    ),
    totals: names.flatMap((employeeId, at) => {
      const skill = random();
      return measuresOf(roleOf(at)).map((measure) => {
        const n = within(25, 60);
        const { scale } = measureOf(measure);
        const most = {
          flag: 1,
          stars: 5,
          share: 10_000,
          points: 12,
          count: 1,
          fen: 90_000,
          seconds: 90,
          nps: 10,
        };
        const least = scale === 'stars' ? 4 : scale === 'count' ? 1 : 0.5;
        const mean = least + (most[scale] - least) * (0.55 + 0.4 * skill);
        const sum = Math.min(
          n * most[scale],
          Math.max(n, Math.round(n * (scale === 'count' ? 1 : mean))),
        );
        return total(measure, n, scale === 'flag' ? Math.min(n, sum) : sum, {
          employeeId,
          branchId: placeOf(at),
          role: roleOf(at),
        });
      });
    }),
    targets: [{ kpiId: 'M01', quantity: 'quota', scope: { level: 'chain' }, value: '30' }],
  });
  const { shared, own } = splitInputs(inputs, shippedPlans, { ...period, ...change });
  return {
    shared,
    people: own.map((facts) => ({ facts, adjustments: [], calibrationBp: 0 })),
  };
}

/** The snapshot that the database would hand out once these people were computed and published. */
export function snapshotOf({ shared, people }: ReturnType<typeof clinicOf>): Snapshot {
  const lines = new Map(appraisePeople(shared, people).map((line) => [line.employeeId, line]));
  return {
    period: { ...period, state: 'published' },
    engineVersion: '1',
    shared: canonicalJson(shared),
    adjustments: people.flatMap(({ adjustments }) => adjustments),
    lines: people.map(({ facts, calibrationBp }) => ({
      employeeId: facts.employeeId,
      own: canonicalJson(facts),
      calibrationBp,
      revision: 1,
      engineBp: lines.get(facts.employeeId)?.appraisal.totalBp ?? null,
      content: JSON.parse(canonicalJson(lines.get(facts.employeeId)?.appraisal ?? null)),
    })),
  };
}

/** A seal as it lies in the database afterwards. */
export async function storedSealOf(snapshot: Snapshot): Promise<StoredSeal> {
  const { seal } = await sealPeriod(snapshot, hash);
  const content = new Map(snapshot.lines.map((line) => [line.employeeId, line.content]));
  return {
    ...seal,
    lines: seal.lines.map((line) => ({
      ...line,
      name: line.employeeId,
      content: content.get(line.employeeId),
    })),
  };
}
