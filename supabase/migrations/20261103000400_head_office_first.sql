/*
 * What a policy asks costs a query that reads little its time, and one that reads much its rows.
 */

-- Head office reads all of the hundreds of thousands of rows here: its own question comes first, and answers for each.
alter policy select_runner on public.responses
  using ((select private.is_hq()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
alter policy select_runner on public.stored_measurements
  using ((select private.is_hq()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));
alter policy select_runner on public.monthly_measures
  using ((select private.is_hq()) or branch_id = any ((select private.branch_ids('manager', 'lead'))::uuid[]));

/** Branches where the asker has one of these roles; for head office all there are. */
create function private.readable_branch_ids(variadic p_roles public.app_role[]) returns uuid[]
language plpgsql stable parallel safe security definer set search_path = '' as $$ begin
  return (select coalesce(
      case when bool_or(role = 'hq') then (select array_agg(id) from public.branches)
        else array_agg(branch_id) filter (where role = any (p_roles)) end, '{}')
    from public.memberships where user_id = auth.uid());
end $$;
grant execute on function private.readable_branch_ids(public.app_role[]) to authenticated;

-- A year of a chain is a few hundred rows here, read in half a millisecond: one question, and not two.
alter policy select_member on public.monthly_branch_measures
  using (branch_id = any ((select private.readable_branch_ids('manager', 'lead', 'employee'))::uuid[]));
