/*
 * KPI values by month, branch, role, treatment and person: the rollup added up to what is asked for.
 * What a KPI makes of the totals is pure code (sliceKpi in functions/_shared/scoring); what may be
 * shown of a small slice is decided there too, for everybody who may call this may read its rows.
 */

/**
 * The totals of these measures in the months from p_from to p_to (their first days, both included),
 * one row for every combination of what `p_by` names of month, branch, role, treatment and employee
 * (what it does not name is null):
 * [[month, branch, role, treatment, employee, measure, n, sum, sum of squares, histogram | null], …].
 * The histogram is of answers from 0 to 10 alone; with `nps` come the classes of totals from paper.
 *
 * p_branch_id: a branch that the asker runs, or null for all of them.
 */
create function public.slice_measures(p_branch_id uuid, p_measures text[], p_from date, p_to date, p_by text[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  sees_all constant boolean := private.is_hq();
  runs constant uuid[] := private.branch_ids('manager', 'lead');
  wanted constant public.measure[] := array(select m from unnest(enum_range(null::public.measure)) m
    where m::text = any (p_measures) or (m = 'nps_class' and 'nps' = any (p_measures)));
begin
  if p_branch_id is not null and not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if p_branch_id is null and not sees_all and cardinality(runs) = 0 then perform private.fail('forbidden'); end if;
  if p_from is null or p_to is null or p_from > p_to or p_to > p_from + 1100 then perform private.fail('invalid_period'); end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_array(s.month, s.branch, s.role, s.treatment, s.employee, s.measure, s.n, s.sum,
        s.sum_squares, s.histogram)), '[]')
    from (
      select case when 'month' = any (p_by) then m.month end as month, case when 'branch' = any (p_by) then m.branch_id end as branch,
        case when 'role' = any (p_by) then m.role end as role, case when 'treatment' = any (p_by) then m.treatment_id end as treatment,
        case when 'employee' = any (p_by) then m.employee_id end as employee, m.measure,
        sum(m.n) as n, sum(m.sum) as sum, sum(m.sum_squares) as sum_squares,
        case when m.measure in ('nps', 'nps_class') then array[sum(box_1), sum(box_2), sum(box_3), sum(box_4), sum(box_5), sum(box_6),
          sum(box_7), sum(box_8), sum(box_9), sum(box_10), sum(box_11)] end as histogram
      from public.monthly_measures m
      where m.month between private.month_of(p_from) and p_to and m.measure = any (wanted)
        and case when p_branch_id is null then sees_all or m.branch_id = any (runs) else m.branch_id = p_branch_id end
      group by 1, 2, 3, 4, 5, 6 having sum(m.n) <> 0
    ) s);
end $$;
grant execute on function public.slice_measures(uuid, text[], date, date, text[]) to authenticated;
