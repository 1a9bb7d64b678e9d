/*
 * What the overview shows below its figures, in one answer: asked for one by one they would each wait
 * for the way there and back, and the last for the names of whom the first had found.
 */

/**
 * { complaints: what slice_measures says of them and of visits, by month,
 *   ratings: [[employee, role, treatment, n, sum, sum of squares, how many of 4 and 5]],
 *   names: { employee: name }, treatments: { treatment: { zh, en } }, priors: what role_rating_priors says }
 * p_month: its first day. p_from: the first day of the month that the complaints begin with.
 * Under the policies of the asker.
 */
create function public.read_branch_details(p_branch_id uuid, p_month date, p_from date) returns jsonb
language sql stable set search_path = '' as $$
  with ratings as materialized (
    select t.employee_id, t.role, t.treatment_id, t.n, t.sum, t.sum_squares, t.histogram[5] + t.histogram[6] as satisfied
    from public.monthly_totals t
    where t.branch_id = p_branch_id and t.month = p_month and t.measure = 'rating'
  )
  select jsonb_build_object(
    -- First, for it refuses whom the branch does not concern.
    'complaints', public.slice_measures(p_branch_id, '{complaint,visit}', p_from, p_month, '{month}'),
    'ratings', (select coalesce(jsonb_agg(jsonb_build_array(r.employee_id, r.role, r.treatment_id, r.n, r.sum, r.sum_squares,
      r.satisfied)), '[]') from ratings r),
    'names', (select coalesce(jsonb_object_agg(e.id, e.name), '{}') from public.employees e
      where e.id in (select employee_id from ratings)),
    'treatments', (select coalesce(jsonb_object_agg(t.id, jsonb_build_object('zh', t.name_zh, 'en', t.name_en)), '{}')
      from public.treatments t where t.id in (select treatment_id from ratings)),
    'priors', public.role_rating_priors(p_month));
$$;
grant execute on function public.read_branch_details(uuid, date, date) to authenticated;
