/*
 * What an analysis may say of branches that the asker does not run: monthly totals and nothing below,
 * and never one person's. A cell of fewer than five, or of one person alone, is withheld here, in the
 * database; and where a role is asked for, a cell of any role that would be withheld takes those beside
 * it along: the total less the others would say what it was. The own branches come from slice_measures.
 */

/**
 * Totals of these measures by month and branch, of one role or of all, in the shape of slice_measures,
 * and the cells that are not shown: { rows, withheld: [[month, branch, measure], …] }. Of every branch
 * that the asker neither manages nor leads; none for head office, which sees all.
 */
create function public.other_branch_slices(p_role public.staff_role, p_measures text[], p_from date, p_to date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  runs constant uuid[] := private.branch_ids('manager', 'lead');
  sees_all constant boolean := private.is_hq();
  wanted constant public.measure[] := array(select m from unnest(enum_range(null::public.measure)) m
    where m::text = any (p_measures) or (m = 'nps_class' and 'nps' = any (p_measures)));
begin
  if not (sees_all or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  if p_from is null or p_to is null or p_from > p_to or p_to > p_from + 1100 then perform private.fail('invalid_period'); end if;
  return (
    with facts as materialized (
      -- answers and classes from paper are one measure to whoever reads them
      select m.*, case m.measure when 'nps_class' then 'nps' else m.measure end as kind
      from public.monthly_measures m
      where m.month between private.month_of(p_from) and p_to and m.measure = any (wanted)
        and not sees_all and m.branch_id <> all (runs)
    ), withheld as materialized (
      select distinct f.month, f.branch_id, f.kind from facts f
      group by f.month, f.branch_id, f.kind, case when p_role is not null then f.role end
      having sum(f.n) <> 0 and (sum(f.n) < 5 or count(distinct f.employee_id) filter (where f.n <> 0) = 1)
    )
    select jsonb_build_object(
      'rows', (
        select coalesce(jsonb_agg(jsonb_build_array(s.month, s.branch_id, p_role, null, null, s.measure, s.n, s.sum, s.sum_squares,
          case when s.measure in ('nps', 'nps_class') then s.histogram end)), '[]')
        from (
          select f.month, f.branch_id, f.measure, sum(f.n) as n, sum(f.sum) as sum, sum(f.sum_squares) as sum_squares,
            array[sum(box_1), sum(box_2), sum(box_3), sum(box_4), sum(box_5), sum(box_6), sum(box_7), sum(box_8), sum(box_9),
              sum(box_10), sum(box_11)] as histogram
          from facts f
          where (p_role is null or f.role = p_role)
            and not exists (select from withheld w where w.month = f.month and w.branch_id = f.branch_id and w.kind = f.kind)
          group by 1, 2, 3 having sum(f.n) <> 0
        ) s),
      'withheld', (select coalesce(jsonb_agg(jsonb_build_array(month, branch_id, kind) order by month, branch_id, kind), '[]') from withheld))
  );
end $$;
grant execute on function public.other_branch_slices(public.staff_role, text[], date, date) to authenticated;
