/*
 * From here to the end of the transaction the person whom an edge function has verified is the
 * asker: the helpers judge that person, and the audit log names them. Only for functions that are
 * granted to the service key alone.
 */
create function private.act_as(p_user_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if p_user_id is null then perform private.fail('forbidden'); end if;
  perform set_config('request.jwt.claim.sub', p_user_id::text, true);
end $$;

/** Roles whose KPIs and plans the asker may read: all for who runs a branch, else those of the own postings. */
create function private.plan_roles() returns public.staff_role[]
language sql stable parallel safe security definer set search_path = '' as $$
  select case
    when private.is_hq() or cardinality(private.branch_ids('manager', 'lead')) > 0 then enum_range(null::public.staff_role)
    else coalesce((select array_agg(distinct role) from public.postings where employee_id = private.employee_id()), '{}') end;
$$;
grant execute on function private.plan_roles() to authenticated;

/*
 * What is measured, as data: an aggregate over measures with unit, direction, window and minimum n.
 * content: KpiSchema in functions/_shared/kpis/kpi.ts. Those that are shipped are written below and
 * equal functions/_shared/kpis/catalogue.ts; head office adds others, whose ids begin with "X_". A
 * definition never changes, or old scores would mean something else; one that is not wanted any more
 * is retired: plans that weigh it go on, new versions may not take it up.
 */
create table public.kpis (
  id text primary key check (id ~ '^[A-Za-z][A-Za-z0-9_.-]{0,39}$'),
  role public.staff_role,
  is_shipped boolean not null default false,
  content jsonb not null,
  created_by uuid default auth.uid() references auth.users (id) on delete restrict,
  created_at timestamptz not null default now(),
  retired_on date,
  constraint kpis_custom_ids_are_marked check (is_shipped = (id !~ '^X_')),
  constraint kpis_content_has_shape check (jsonb_typeof(content) = 'object'
    and content ?& array['id', 'name', 'role', 'family', 'aggregate', 'unit', 'better', 'window', 'minN', 'qualityPairs', 'beside']
    and jsonb_typeof(content -> 'aggregate') = 'object' and length(content #>> '{name,zh}') > 0 and length(content #>> '{name,en}') > 0),
  constraint kpis_content_is_of_this_row check (content ->> 'id' = id and (content ->> 'role') is not distinct from role::text)
);
create index kpis_created_by on public.kpis (created_by) where created_by is not null;
alter table public.kpis enable row level security;
alter table public.kpis force row level security;
create trigger kpis_are_immutable before update of id, role, is_shipped, content, created_by, created_at or delete on public.kpis
  for each statement execute function private.refuse_change();
create trigger audit after insert or update on public.kpis
  for each row execute function private.write_audit();

create policy select_whose_role on public.kpis for select to authenticated
  using (role = any ((select private.plan_roles())::public.staff_role[]) or (role is null and (select private.is_member())));
create policy update_hq on public.kpis for update to authenticated
  using ((select private.is_hq())) with check ((select private.is_hq()));
grant select (id, role, is_shipped, content, created_at, retired_on), update (retired_on) on public.kpis to authenticated;
-- NOTE: no insert: a definition is checked against the grammar in edit-plans, which alone may call save_kpi.

/**
 * Keep a KPI that head office made, once edit-plans has read it with the grammar. The same again is
 * no mistake; another definition under a known id is.
 */
create function public.save_kpi(p_user_id uuid, p_content jsonb) returns text
language plpgsql security definer set search_path = '' as $$
begin
  perform private.act_as(p_user_id);
  if not private.is_hq() then perform private.fail('forbidden'); end if;
  if (select count(*) from jsonb_array_elements(coalesce(p_content #> '{aggregate,parts}', '[]')) p
      where not exists (select from public.kpis k where k.id = p ->> 'kpiId' and k.content #>> '{aggregate,kind}' <> 'index')) > 0 then
    perform private.fail('kpi_unknown');
  end if;
  insert into public.kpis (id, role, content)
  values (p_content ->> 'id', (p_content ->> 'role')::public.staff_role, p_content)
  on conflict (id) do nothing;
  if not exists (select from public.kpis where id = p_content ->> 'id' and content = p_content) then
    perform private.fail('kpi_exists');
  end if;
  return p_content ->> 'id';
end $$;
grant execute on function public.save_kpi(uuid, jsonb) to service_role;

insert into public.kpis (id, role, is_shipped, content, created_by)
select k ->> 'id', (k ->> 'role')::public.staff_role, true, k, null from jsonb_array_elements('[
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"C01","role":"consultant","window":{"kind":"cohort","hours":168},"name":{"zh":"首诊成交率","en":"First-visit conversion"},"aggregate":{"kind":"mean","measure":"first_visit_deal"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"C02","role":"consultant","window":{"kind":"cohort","hours":24},"name":{"zh":"客户回访率","en":"Follow-up completion"},"aggregate":{"kind":"mean","measure":"follow_up_on_time"}},
  {"better":"higher","minN":10,"qualityPairs":[],"beside":null,"family":"rating","unit":"stars","id":"C03","role":"consultant","window":{"kind":"period"},"name":{"zh":"客户满意度","en":"Satisfaction"},"aggregate":{"kind":"mean","measure":"rating"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"C04","role":"consultant","window":{"kind":"cohort","hours":72},"name":{"zh":"首次沟通成功率","en":"First-contact success"},"aggregate":{"kind":"mean","measure":"first_contact_success"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"C05","role":"consultant","window":{"kind":"rolling","days":180},"name":{"zh":"客户推荐率","en":"Referral rate"},"aggregate":{"kind":"mean","measure":"customer_referred"}},
  {"better":"lower","minN":5,"qualityPairs":[],"beside":null,"id":"C06","role":"consultant","window":{"kind":"cohort","hours":720},"family":"proportion","unit":"percent","name":{"zh":"退单率","en":"Refund rate"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"refunded_deal_share"},"denominator":{"of":"sum","measure":"deal_share"},"scale":1}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"C07","role":"consultant","window":{"kind":"cohort","hours":2160},"name":{"zh":"复诊转化率","en":"Return-visit conversion"},"aggregate":{"kind":"mean","measure":"return_visit_deal"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"D01","role":"doctor","window":{"kind":"cohort","hours":2160,"isLongest":true},"name":{"zh":"手术成功率","en":"Procedure success"},"aggregate":{"kind":"mean","measure":"procedure_success"}},
  {"better":"higher","minN":8,"qualityPairs":[],"beside":null,"family":"rating","unit":"stars","id":"D02","role":"doctor","window":{"kind":"period"},"name":{"zh":"术后满意度","en":"Post-op satisfaction"},"aggregate":{"kind":"mean","measure":"post_op_rating"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"D03","role":"doctor","window":{"kind":"period"},"name":{"zh":"术后跟进及时性","en":"Post-op follow-up timeliness"},"aggregate":{"kind":"mean","measure":"node_on_time"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"D04","role":"doctor","window":{"kind":"cohort","hours":4320},"name":{"zh":"客户复购率","en":"Repeat-treatment rate"},"aggregate":{"kind":"mean","measure":"repeat_treatment"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"D05","role":"doctor","window":{"kind":"cohort","hours":24},"name":{"zh":"病历与知情同意完整率","en":"Record & consent completeness"},"aggregate":{"kind":"mean","measure":"record_complete"}},
  {"better":"lower","minN":5,"qualityPairs":[],"beside":null,"id":"D06","role":"doctor","window":{"kind":"period"},"family":"rate","unit":"per_hundred","name":{"zh":"有责投诉率","en":"Upheld complaints"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"complaint_upheld"},"denominator":{"of":"sum","measure":"procedure"},"scale":100}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"id":"N01","role":"nurse","window":{"kind":"period"},"family":"points","unit":"percent","name":{"zh":"术前准备完成度","en":"Pre-op checklist"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"preop_items_ticked"},"denominator":{"of":"sum","measure":"preop_items_mandatory"},"scale":1}},
  {"better":"higher","minN":10,"qualityPairs":[],"beside":null,"family":"rating","unit":"stars","id":"N02","role":"nurse","window":{"kind":"period"},"name":{"zh":"术后护理满意度","en":"Post-care satisfaction"},"aggregate":{"kind":"mean","measure":"after_care_rating"}},
  {"id":"N03","name":{"zh":"客户关怀指数","en":"Care index"},"role":"nurse","family":"index","aggregate":{"kind":"index","parts":[{"kpiId":"N03.contacts","weightBp":4000,"from":"0","to":"1"},{"kpiId":"N03.felt","weightBp":3000,"from":"0","to":"5"},{"kpiId":"N03.comfort","weightBp":3000,"from":"0","to":"1"}]},"unit":"index","better":"higher","window":{"kind":"period"},"minN":5,"qualityPairs":[],"beside":null},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"N04","role":"nurse","window":{"kind":"period"},"name":{"zh":"护理回访及时率","en":"Nursing follow-up"},"aggregate":{"kind":"mean","measure":"node_on_time"}},
  {"better":"higher","minN":1,"qualityPairs":[],"beside":null,"id":"N05","role":"nurse","window":{"kind":"period"},"family":"points","unit":"percent","name":{"zh":"内部检查得分","en":"Inspection score"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"inspection_points_earned"},"denominator":{"of":"sum","measure":"inspection_points_possible"},"scale":1}},
  {"better":"higher","minN":0,"qualityPairs":["M02","M06"],"beside":null,"id":"M01","role":"marketing","window":{"kind":"period"},"family":"amount","unit":"percent","name":{"zh":"引流线索达成","en":"Valid-lead attainment"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"lead_valid"},"denominator":{"of":"quota"},"scale":1}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"M02","role":"marketing","window":{"kind":"cohort","hours":720},"name":{"zh":"线索到院率","en":"Lead to visit"},"aggregate":{"kind":"mean","measure":"lead_arrived"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"M03","role":"marketing","window":{"kind":"cohort","hours":720},"name":{"zh":"活动转化率","en":"Campaign conversion"},"aggregate":{"kind":"mean","measure":"campaign_paid"}},
  {"better":"higher","minN":1,"qualityPairs":[],"beside":null,"id":"M04","role":"marketing","window":{"kind":"cohort","hours":1440},"family":"amount","unit":"ratio","name":{"zh":"营销 ROI","en":"Marketing ROI"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"campaign_receipts_fen"},"denominator":{"of":"sum","measure":"campaign_cost_fen"},"scale":1}},
  {"better":"lower","minN":1,"qualityPairs":[],"beside":null,"id":"M05","role":"marketing","window":{"kind":"period"},"family":"amount","unit":"fen","name":{"zh":"到院获客成本","en":"Cost per first visit"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"campaign_spend_fen"},"denominator":{"of":"sum","measure":"first_arrival"},"scale":1}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"M06","role":"marketing","window":{"kind":"period"},"name":{"zh":"线索数据质量","en":"Lead data quality"},"aggregate":{"kind":"mean","measure":"lead_complete"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":{"statistic":"median","measure":"reply_seconds"},"family":"proportion","unit":"percent","id":"K01","role":"service","window":{"kind":"period"},"name":{"zh":"响应速度","en":"Response speed"},"aggregate":{"kind":"mean","measure":"chat_fast"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"K02","role":"service","window":{"kind":"cohort","hours":72},"name":{"zh":"问题解决率","en":"Resolution rate"},"aggregate":{"kind":"mean","measure":"chat_resolved"}},
  {"better":"higher","minN":20,"qualityPairs":[],"beside":{"statistic":"mean","measure":"chat_rated"},"family":"proportion","unit":"percent","id":"K03","role":"service","window":{"kind":"period"},"name":{"zh":"客户满意度","en":"Satisfaction"},"aggregate":{"kind":"mean","measure":"chat_satisfied"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"K04","role":"service","window":{"kind":"period"},"name":{"zh":"预约到院率","en":"Show rate"},"aggregate":{"kind":"mean","measure":"appointment_kept"}},
  {"better":"higher","minN":3,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"K05","role":"service","window":{"kind":"cohort","hours":72,"isLongest":true},"name":{"zh":"投诉闭环及时率","en":"Complaint SLA"},"aggregate":{"kind":"mean","measure":"complaint_on_time"}},
  {"better":"higher","minN":10,"qualityPairs":[],"beside":null,"id":"K06","role":"service","window":{"kind":"within","days":28},"family":"points","unit":"percent","name":{"zh":"质检分","en":"Quality-check score"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"quality_points_earned"},"denominator":{"of":"sum","measure":"quality_points_possible"},"scale":1}},
  {"id":"NPS","name":{"zh":"净推荐值","en":"Net promoter score"},"role":null,"family":"nps","aggregate":{"kind":"nps","measure":"nps"},"unit":"points","better":"higher","window":{"kind":"period"},"minN":5,"qualityPairs":[],"beside":null},
  {"id":"OSI","name":{"zh":"综合满意度","en":"Overall satisfaction"},"role":null,"family":"index","aggregate":{"kind":"index","parts":[{"kpiId":"CSAT","weightBp":7000,"from":"1","to":"5"},{"kpiId":"NPS","weightBp":3000,"from":"-100","to":"100"}]},"unit":"index","better":"higher","window":{"kind":"period"},"minN":5,"qualityPairs":[],"beside":null},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"rating","unit":"stars","id":"CSAT","role":null,"window":{"kind":"period"},"name":{"zh":"满意度","en":"Satisfaction"},"aggregate":{"kind":"mean","measure":"rating"}},
  {"better":"lower","minN":5,"qualityPairs":[],"beside":null,"id":"CPH","role":null,"window":{"kind":"period"},"family":"rate","unit":"per_hundred","name":{"zh":"投诉率","en":"Complaint rate"},"aggregate":{"kind":"ratio","numerator":{"of":"sum","measure":"complaint"},"denominator":{"of":"sum","measure":"visit"},"scale":100}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"N03.contacts","role":"nurse","window":{"kind":"period"},"name":{"zh":"关怀联系按时率","en":"Care contacts on time"},"aggregate":{"kind":"mean","measure":"care_on_time"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"rating","unit":"stars","id":"N03.felt","role":"nurse","window":{"kind":"period"},"name":{"zh":"感到被关心","en":"Felt cared for"},"aggregate":{"kind":"mean","measure":"cared_for_rating"}},
  {"better":"higher","minN":5,"qualityPairs":[],"beside":null,"family":"proportion","unit":"percent","id":"N03.comfort","role":"nurse","window":{"kind":"period"},"name":{"zh":"舒适检查记录率","en":"Comfort checks recorded"},"aggregate":{"kind":"mean","measure":"comfort_check_recorded"}}
]') k;
