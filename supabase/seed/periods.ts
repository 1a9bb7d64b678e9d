import { createHash } from 'node:crypto';
import { appraisalRow } from '../../functions/_shared/cycle/appraisal-row.ts';
import { appraisePeople } from '../../functions/_shared/cycle/appraise-people.ts';
import type { CyclePeriod } from '../../functions/_shared/cycle/cycle-period.ts';
import { engineVersion } from '../../functions/_shared/cycle/engine-version.ts';
import { sealPeriod } from '../../functions/_shared/cycle/seal-period.ts';
import type { Snapshot } from '../../functions/_shared/cycle/snapshot.ts';
import { splitInputs } from '../../functions/_shared/cycle/split-inputs.ts';
import { canonicalJson } from '../../functions/_shared/scoring/canonical-json.ts';
import type { LoadedScoring } from '../../functions/_shared/scoring/loaded-scoring.ts';
import { readScoringInputs } from '../../functions/_shared/scoring/read-scoring-inputs.ts';
import type { Queries } from '../local/database.ts';
import { writeAppeals } from './appeals.ts';
import { calibrateSeeded } from './calibrations.ts';
import { type Day, formatDay, formatMoment, momentOf, startOfMonth } from './days.ts';
import { createRandom } from './random.ts';
import { restateSeeded } from './restatements.ts';
import { publishSeeded, sealSeeded } from './write-period-states.ts';
import { writePlanReads } from './write-plan-reads.ts';

/** How far a seeded period has come, and when. */
interface Story {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly phase: CyclePeriod['phase'];
  readonly rampShareBp: number | null;
  /** Null: only opened. */
  readonly previewedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly isSealed: boolean;
  /** Whether something came to light after sealing. */
  readonly isRestated: boolean;
}

/**
 * The demo's appraisal periods: a trial month, a ramp month, two full ones, all of the past sealed but
 * the trial; the last whole month published a few days ago, so that the clocks for acknowledgment and
 * appeal are running. Computed by the product's own functions from the seeded facts.
 */
export async function writePeriods(database: Queries, until: Day): Promise<void> {
  const [hq] = await database.query<{ user_id: string }>(
    `select user_id from public.memberships where role = 'hq' order by user_id limit 1`,
  );
  if (!hq) throw new Error('The demo needs its head office before its periods.');
  await writePlanReads(database, until);
  for (const story of storiesOf(until)) await writePeriod(database, story, hq.user_id, until);
}

function storiesOf(today: Day): Story[] {
  const random = createRandom('periods');
  const story = (monthsAgo: number, change: Partial<Story> = {}): Story => {
    const [start, end] = [startOfMonth(today, -monthsAgo), startOfMonth(today, 1 - monthsAgo)];
    return {
      id: random.uuid(),
      start,
      end,
      phase: 'full',
      rampShareBp: null,
      previewedOn: end + 2,
      publishedOn: end + 4,
      isSealed: true,
      isRestated: false,
      ...change,
    };
  };
  // nothing may lie ahead of anybody's clock
  const daysSince = today - startOfMonth(today);
  const publishedOn = daysSince < 3 ? null : today - Math.min(4, daysSince - 1);
  return [
    story(5, { phase: 'trial', isSealed: false }),
    story(4, { phase: 'ramp', rampShareBp: 5000 }),
    story(3, { isRestated: true }),
    story(2),
    story(1, {
      previewedOn:
        daysSince < 2 ? null : Math.min(startOfMonth(today) + 2, (publishedOn ?? today) - 1),
      publishedOn,
      isSealed: false,
    }),
  ];
}

async function writePeriod(database: Queries, story: Story, hq: string, until: Day): Promise<void> {
  const { id, start, end, phase, rampShareBp, previewedOn, publishedOn } = story;
  await database.query(
    `insert into public.periods
     select d.* from private.period_deadlines(jsonb_populate_record(null::public.periods, $1::text::jsonb)) d`,
    [
      JSON.stringify({
        id,
        kind: 'month',
        during: `[${formatDay(start)},${formatDay(end)})`,
        state: 'open',
        phase,
        ramp_share_bp: rampShareBp,
        rank_scope: 'chain',
        acknowledge_days: 5,
        appeal_days: 7,
        appeal_sla_days: 5,
        calibration_cap_bp: 500,
        revision: 0,
        opened_by: hq,
        opened_at: formatMoment(momentOf(start, 9 * 60)),
      }),
    ],
  );
  if (previewedOn === null) return;
  const snapshot = await writePreview(database, story, hq, previewedOn);
  if (publishedOn === null) return;
  const isRunning = !story.isSealed && phase !== 'trial';
  const at = formatMoment(momentOf(publishedOn, 9 * 60));
  const standing = isRunning ? await calibrateSeeded(database, snapshot, at) : snapshot;
  await publishSeeded(database, id, hq, publishedOn, !isRunning);
  if (isRunning) await writeAppeals(database, standing, publishedOn, until);
  if (!story.isSealed) return;
  const { seal } = await sealPeriod(standing, async (text) =>
    createHash('sha256').update(text).digest('hex'),
  );
  await sealSeeded(database, id, hq, seal);
  if (story.isRestated) await restateSeeded(database, snapshot.period, hq);
}

/** Computes and keeps the preview; answers the snapshot that the database would. */
async function writePreview(
  database: Queries,
  story: Story,
  hq: string,
  on: Day,
): Promise<Snapshot> {
  const { id, phase, rampShareBp } = story;
  const days = { start: formatDay(story.start), end: formatDay(story.end) };
  const period: CyclePeriod = {
    id,
    kind: 'month',
    ...days,
    state: 'preview',
    phase,
    rampShareBp,
    rankScope: 'chain',
    revision: 1,
  };
  const [row] = await database.query<{ facts: LoadedScoring }>(
    `select public.load_scoring_inputs($1, '{}', $2::text::date, $3::text::date) as facts`,
    [hq, days.start, days.end],
  );
  if (!row) throw new Error('There are no facts.');
  const { inputs, plans } = readScoringInputs(row.facts, days);
  const { shared, own } = splitInputs(inputs, plans, period);
  const people = own.map((facts) => ({ facts, adjustments: [], calibrationBp: 0 }));
  const lines = appraisePeople(shared, people);
  const at = formatMoment(momentOf(on, 18 * 60));
  await database.query(
    `update public.periods p set state = 'preview', plan_versions = private.period_plan_versions(p), previewed_by = $2,
       previewed_at = $3::text::timestamptz, revision = 1 where id = $1`,
    [id, hq, at],
  );
  await database.query(
    `insert into private.period_snapshots (period_id, engine_version, shared, taken_at) values ($1, $2, $3, $4::text::timestamptz)`,
    [id, engineVersion, canonicalJson(shared), at],
  );
  const ownText = new Map(own.map((facts) => [facts.employeeId, canonicalJson(facts)]));
  const rows = lines.map((line) => appraisalRow(line, ownText.get(line.employeeId)));
  await database.query(
    `select private.write_appraisals(p, $2::text::jsonb, true) from public.periods p where id = $1`,
    [id, canonicalJson(rows)],
  );
  await database.query(
    `update public.appraisals set computed_at = $2::text::timestamptz where period_id = $1`,
    [id, at],
  );
  return {
    period,
    engineVersion,
    shared: canonicalJson(shared),
    adjustments: [],
    lines: lines.map(({ employeeId, appraisal }) => ({
      employeeId,
      own: ownText.get(employeeId) ?? '',
      calibrationBp: 0,
      revision: 1,
      engineBp: appraisal.totalBp,
      content: JSON.parse(canonicalJson(appraisal)) as unknown,
    })),
  };
}
