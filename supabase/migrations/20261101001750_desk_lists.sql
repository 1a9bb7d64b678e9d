/*
 * What the front desk works through: the visits of a day with how far each is, and the follow-ups that
 * are due. It shows no customer: there is none to show.
 */

/*
 * Visits as the desk sees them: { id, day, arrivedAt, closedAt, kind, treatmentId, treatment, people,
 * state, hasCode, push, due }. state: open · closed (nobody asked) · asked (a code, a tablet or a link)
 * · answered. due: [{ occasion, until, isLinkIssued }] of p_day.
 */
create function private.desk_visits(p_visit_ids uuid[], p_day date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'day', v.occurred_on, 'arrivedAt', v.arrived_at, 'closedAt', v.closed_at,
    'kind', v.kind, 'treatmentId', v.treatment_id,
    'treatment', case when t.id is not null then jsonb_build_object('zh', t.name_zh, 'en', t.name_en) end,
    'people', coalesce(served.people, '[]'),
    'state', case when a.visit_id is not null then 'answered' when v.closed_at is null then 'open'
      when c.visit_id is not null or p.visit_id is not null or l.visit_id is not null then 'asked' else 'closed' end,
    'hasCode', c.visit_id is not null,
    'push', case when p.visit_id is not null and a.visit_id is null then jsonb_build_object('kioskId', p.kiosk_id,
      'tabletName', k.name, 'isTaken', p.taken_at is not null, 'pushedAt', p.pushed_at) end,
    'due', coalesce(d.follow_ups, '[]'))
    order by v.arrived_at desc, v.id), '[]')
  from public.visits v
  left join public.treatments t on t.id = v.treatment_id
  left join private.visit_codes c on c.visit_id = v.id and c.expires_at > now()
  left join private.kiosk_pushes p on p.visit_id = v.id and p.pushed_at > now() - interval '10 minutes'
  left join public.kiosks k on k.id = p.kiosk_id
  left join private.visit_links l on l.visit_id = v.id and l.occasion = 'visit'
  left join public.responses a on a.visit_id = v.id and a.occasion = 'visit'
  left join (
    select s.visit_id, jsonb_agg(jsonb_build_object('employeeId', e.id, 'name', e.name, 'role', s.role) order by s.role, e.code) as people
    from public.visit_staff s join public.employees e on e.id = s.employee_id
    where s.visit_id = any (p_visit_ids) group by s.visit_id
  ) served on served.visit_id = v.id
  left join (
    select f.visit_id, jsonb_agg(jsonb_build_object('occasion', f.occasion, 'until', f.until, 'isLinkIssued', i.visit_id is not null)
      order by f.occasion) as follow_ups
    from private.due_follow_ups(p_day) f
    left join private.visit_links i on i.visit_id = f.visit_id and i.occasion = f.occasion
    where f.visit_id = any (p_visit_ids) group by f.visit_id
  ) d on d.visit_id = v.id
  where v.id = any (p_visit_ids);
$$;

/** Today's visits of a branch, and those of before whose follow-up is due; what the desk works through. */
create function public.visits_of_day(p_branch_id uuid, p_day date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  if p_day is null or p_day not between '2000-01-01' and '2999-12-31' then perform private.fail('invalid_body', 'p_day'); end if;
  return private.desk_visits(array(
    select v.id from public.visits v where v.branch_id = p_branch_id and v.occurred_on = p_day
    union all
    select f.visit_id from private.due_follow_ups(p_day) f where f.branch_id = p_branch_id and f.is_reminder), p_day);
end $$;
grant execute on function public.visits_of_day(uuid, date) to authenticated;

/** A customer's visits of the last 60 days, found by the number that the clinic knows them by. */
create function public.visits_of_customer(p_branch_id uuid, p_customer_number text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare today date;
begin
  if not private.runs_branch(p_branch_id) then perform private.fail('branch_unknown'); end if;
  select (now() at time zone b.time_zone)::date into today from public.branches b where b.id = p_branch_id;
  return private.desk_visits(array(select v.id from public.visits v where v.branch_id = p_branch_id
    and v.occurred_on between today - 60 and today and v.customer_ref = private.customer_ref(p_customer_number)), today);
end $$;
grant execute on function public.visits_of_customer(uuid, text) to authenticated;
