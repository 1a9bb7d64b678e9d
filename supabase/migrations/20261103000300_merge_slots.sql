/*
 * Slots keep writers apart. A month that is over has hardly any, and its figures are read for years: they
 * are read faster from one row a key than from eight.
 */

/**
 * Join the slots of every month that has ended and say how many rows are fewer by that. Writers wait while
 * it runs; what comes late to such a month stands in a slot of its own until the next time. Head office
 * and the service key: for a job that runs once a night.
 */
create function public.merge_slots() returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  -- over in every time zone
  running constant date := private.month_of((now() - interval '1 day')::date);
  rows_before constant bigint := (select count(*) from public.monthly_measures) + (select count(*) from public.monthly_branch_measures);
begin
  if auth.uid() is not null and not private.is_hq() then perform private.fail('forbidden'); end if;
  lock table public.responses, public.stored_measurements in share row exclusive mode;

  with taken as (
    delete from public.monthly_branch_measures
    where month in (select month from public.monthly_branch_measures where month < running and slot <> 0)
    returning *
  )
  insert into public.monthly_branch_measures
  select month, branch_id, 0, sum(visits), sum(responses), sum(detractors), sum(passives), sum(promoters), sum(unsatisfied), sum(satisfied)
  from taken group by 1, 2;

  with taken as (
    delete from public.monthly_measures
    where month in (select month from public.monthly_measures where month < running and slot <> 0)
    returning *
  )
  insert into public.monthly_measures
  select month, branch_id, employee_id, role, treatment_id, measure, 0, sum(n), sum(sum), sum(sum_squares), sum(box_1), sum(box_2),
    sum(box_3), sum(box_4), sum(box_5), sum(box_6), sum(box_7), sum(box_8), sum(box_9), sum(box_10), sum(box_11)
  from taken group by 1, 2, 3, 4, 5, 6
  -- what came and was taken away again
  having sum(n) <> 0;

  return rows_before - (select count(*) from public.monthly_measures) - (select count(*) from public.monthly_branch_measures);
end $$;
grant execute on function public.merge_slots() to authenticated, service_role;
