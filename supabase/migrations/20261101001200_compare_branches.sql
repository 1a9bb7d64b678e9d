/*
 * What a branch may know of another: monthly totals, never rows. Cells of fewer than five answers
 * are withheld here, in the database, so that no screen can forget to.
 */
create function public.compare_branches(p_from_month date, p_to_month date)
returns table (month date, branch_id uuid, code text, name_zh text, name_en text, nps_n bigint, detractors bigint,
  passives bigint, promoters bigint, is_withheld_nps boolean, csat_n bigint, satisfied bigint, is_withheld_csat boolean,
  visits bigint, responses bigint)
language plpgsql stable security definer set search_path = '' rows 100 as $$
begin
  if not (private.is_hq() or cardinality(private.branch_ids('lead')) > 0) then perform private.fail('forbidden'); end if;
  if p_from_month > p_to_month or p_to_month > (p_from_month + interval '35 months')::date then
    perform private.fail('invalid_period', 'at most 36 months, first month first');
  end if;
  return query
  select t.month, b.id, b.code, b.name_zh, b.name_en,
    t.nps_n,
    case when t.nps_n >= 5 then t.detractors end, case when t.nps_n >= 5 then t.nps_n - t.detractors - t.promoters end,
    case when t.nps_n >= 5 then t.promoters end, t.nps_n between 1 and 4,
    t.csat_n, case when t.csat_n >= 5 then t.satisfied end, t.csat_n between 1 and 4,
    t.visits, t.responses
  from (
    select m.month, m.branch_id,
      sum(m.detractors + m.passives + m.promoters)::bigint as nps_n, sum(m.detractors)::bigint as detractors,
      sum(m.promoters)::bigint as promoters, sum(m.unsatisfied + m.satisfied)::bigint as csat_n,
      sum(m.satisfied)::bigint as satisfied, sum(m.visits)::bigint as visits, sum(m.responses)::bigint as responses
    from public.monthly_branch_measures m
    where m.month between private.month_of(p_from_month) and p_to_month
    group by 1, 2
  ) t join public.branches b on b.id = t.branch_id
  order by t.month, b.code;
end $$;
grant execute on function public.compare_branches(date, date) to authenticated;
