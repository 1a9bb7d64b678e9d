const year = (column: string, from = '2026-01-01') =>
  `${column} >= '${from}' and ${column} < '2027-01-01'`;
const month = (column: string) => `date_trunc('month', ${column}::timestamp)::date`;
const boxes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `box_${from + i + 1}`).join(' + ');

/*
 * What a comparison of branches shows, of each branch and month of 2026: answers and classes of the
 * NPS, ratings and how many of them were 4 or 5, visits and how many were answered. All five give the
 * same rows.
 */

const fromFacts = (from?: string) => `select ${month('occurred_on')} as month, branch_id,
  coalesce(sum(count) filter (where measure = 'nps'), 0)::bigint as nps_n,
  coalesce(sum(count) filter (where measure = 'nps' and value <= 6), 0)::bigint as detractors,
  coalesce(sum(count) filter (where measure = 'nps' and value >= 9), 0)::bigint as promoters,
  coalesce(sum(count) filter (where measure = 'rating'), 0)::bigint as csat_n,
  coalesce(sum(count) filter (where measure = 'rating' and value >= 4), 0)::bigint as satisfied,
  coalesce(sum(count) filter (where measure = 'visit'), 0)::bigint as visits,
  coalesce(sum(count) filter (where measure = 'response'), 0)::bigint as responses
  from public.measurements where ${year('occurred_on', from)} and not is_excluded
  group by 1, 2 order by 1, 2`;

/** From every single fact. */
export const fromMeasurements = fromFacts();

/** From the responses and the visits, by somebody who knows how they keep their answers. */
export const fromAnswers = `select month, branch_id, nps_n, detractors, promoters, csat_n, satisfied, visits, responses
  from (
    select ${month('answered_on')} as month, branch_id, count(*) as responses, count(nps) as nps_n,
      count(*) filter (where nps <= 6) as detractors, count(*) filter (where nps >= 9) as promoters,
      sum(cardinality(scores))::bigint as csat_n,
      (count(*) filter (where scores[1] >= 4) + count(*) filter (where scores[2] >= 4) + count(*) filter (where scores[3] >= 4)) as satisfied
    from public.responses where ${year('answered_on')} and not is_excluded and occasion = 'visit' group by 1, 2
  ) answered join (
    select ${month('occurred_on')} as month, branch_id, count(*) as visits
    from public.visits where ${year('occurred_on')} and closed_at is not null group by 1, 2
  ) came using (month, branch_id)
  order by 1, 2`;

/** From the rollup per person. */
export const fromPeople = `select month, branch_id,
  coalesce(sum(n) filter (where measure = 'nps'), 0)::bigint as nps_n,
  coalesce(sum(${boxes(0, 6)}) filter (where measure = 'nps'), 0) as detractors,
  coalesce(sum(${boxes(9, 10)}) filter (where measure = 'nps'), 0) as promoters,
  coalesce(sum(n) filter (where measure = 'rating'), 0)::bigint as csat_n,
  coalesce(sum(${boxes(4, 5)}) filter (where measure = 'rating'), 0) as satisfied,
  coalesce(sum(n) filter (where measure = 'visit'), 0)::bigint as visits,
  coalesce(sum(n) filter (where measure = 'response'), 0)::bigint as responses
  from public.monthly_measures where ${year('month')} and measure in ('nps', 'rating', 'visit', 'response')
  group by 1, 2 order by 1, 2`;

/** From the rollup per branch, as the calls below do. */
export const fromBranches = `select month, branch_id,
  sum(detractors + passives + promoters) as nps_n, sum(detractors) as detractors, sum(promoters) as promoters,
  sum(unsatisfied + satisfied) as csat_n, sum(satisfied) as satisfied, sum(visits) as visits, sum(responses) as responses
  from public.monthly_branch_measures where ${year('month')} group by 1, 2 order by 1, 2`;

const compareBranches = (from: string, to: string) =>
  `select * from public.compare_branches('${from}', '${to}')`;

/** By the call for a lead or head office, which asks who calls and withholds small cells. */
export const callOfYear = compareBranches('2026-01-01', '2026-12-01');
export const rowsOfCall = `select month, branch_id, nps_n, detractors, promoters, csat_n, satisfied, visits, responses
  from (${callOfYear}) called order by 1, 2`;

/** The same of one month alone: from every fact of it, and by the call. */
export const fromMeasurementsOfMonth = fromFacts('2026-12-01');
export const callOfMonth = compareBranches('2026-12-01', '2026-12-01');

/** What the comparison page asks when it is opened on a month: one measure, thirteen months, one document. */
export const callOfPage = `select public.compare_measure('nps', '2025-12-01', '2026-12-01')`;
