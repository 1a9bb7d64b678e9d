/*
 * The rows behind a number: what each fact of one person's measures was, when, and which record or
 * answer says so. Never a customer: a record is known by its own number. An employee sees the own
 * records, but of what customers said only how often each value came, and nothing of fewer than five
 * answers, so that nobody can tell who said it.
 */
create function private.said_by_customers(p_measure public.measure) returns boolean
language sql immutable parallel safe
return p_measure in ('rating', 'post_op_rating', 'after_care_rating', 'cared_for_rating', 'chat_satisfied', 'nps');

/**
 * The facts of p_employee_id in these measures on the days from p_start up to, not including, p_end,
 * the newest first, at most 500 rows: [{ measure, occurredOn, value, count, isExcluded, source, sourceId }],
 * and for what customers said to an employee { measure, counts: [{ value, n }] | null where fewer than five }.
 */
create function public.read_evidence(p_employee_id uuid, p_measures text[], p_start date, p_end date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  is_self constant boolean := p_employee_id is not distinct from private.employee_id();
  runs constant uuid[] := private.branch_ids('manager', 'lead');
  sees_all constant boolean := private.is_hq();
  sees_answers boolean;
begin
  if p_start >= p_end or p_end > p_start + 366 then perform private.fail('invalid_period'); end if;
  sees_answers := not is_self and (sees_all or exists (
    select from public.postings where employee_id = p_employee_id and branch_id = any (runs)));
  -- the same answer for a colleague of another branch and for nobody
  if not (is_self or sees_answers) or not exists (select from public.employees where id = p_employee_id) then perform private.fail('employee_unknown'); end if;

  return jsonb_build_object(
    'rows', (select coalesce(jsonb_agg(f.fact), '[]') from (
      select jsonb_build_object('measure', m.measure, 'occurredOn', m.occurred_on, 'value', m.value, 'count', m.count,
        'isExcluded', m.is_excluded, 'source', coalesce(r.kind::text, case when m.visit_id is not null then 'visit'
          when m.import_batch_id is not null then 'import' else 'response' end),
        'sourceId', coalesce(r.external_id, v.external_id, left(m.response_id::text, 8), left(m.visit_id::text, 8))) as fact
      from public.measurements m
      left join public.records r on r.id = m.record_id
      left join public.visits v on v.id = m.visit_id
      where m.employee_id = p_employee_id and m.measure::text = any (p_measures)
        and m.occurred_on >= p_start and m.occurred_on < p_end
        and (is_self or sees_all or m.branch_id = any (runs))
        and (sees_answers or not private.said_by_customers(m.measure))
      order by m.occurred_on desc, m.measure, m.value
      limit 500) f),
    'answers', case when sees_answers then '[]' else (
      select coalesce(jsonb_agg(jsonb_build_object('measure', g.measure, 'counts', g.counts)), '[]')
      from (
        select a.measure, case when sum(a.n) >= 5 then jsonb_agg(jsonb_build_object('value', a.value, 'n', a.n) order by a.value) end as counts
        from (
          select m.measure, m.value, sum(m.count) as n from public.measurements m
          where m.employee_id = p_employee_id and m.measure::text = any (p_measures) and private.said_by_customers(m.measure)
            and m.occurred_on >= p_start and m.occurred_on < p_end and not m.is_excluded
          group by 1, 2) a
        group by a.measure) g) end);
end $$;
grant execute on function public.read_evidence(uuid, text[], date, date) to authenticated;
