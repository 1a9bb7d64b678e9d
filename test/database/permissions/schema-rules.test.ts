import { expect, it } from 'vitest';
import { tables } from '#shared/permissions/matrix.ts';
import type { Row } from '../../../supabase/local/database.ts';
import { onEverySurface } from '../harness/surfaces.ts';

/** Policies that may call a helper per row, and why. */
const perRowPolicies = {
  'visit_staff.select_runner':
    'the branch stands on the visit, and a page reads the staff of few visits',
};

/** Foreign keys without an index of their own, and why. */
const keysWithoutIndex = {
  'responses.questionnaire_version':
    'a version is never deleted or renumbered, so nobody looks from it to its responses; an index would cost every answer',
};

/** Functions whose body is bound when they run and that pin no search path, and why. */
const withoutSearchPath = {
  'private.is_sound_response(response_channel,uuid,text,integer,smallint,uuid[],staff_role[],text[],smallint[],text[],text,bytea)':
    'checks every answer and names nothing that could be shadowed; a setting would cost more than the check',
  'private.judge_responses(uuid,uuid,jsonb)':
    'inlined into callers that pin theirs; a setting of its own would forbid that',
  'private.questionnaire_refusal(integer,timestamp with time zone)':
    'called for every answer by judge_responses, whose callers pin theirs; a setting would cost more than the look-up',
  'private.responses_matching(uuid,timestamp with time zone,timestamp with time zone,jsonb)':
    'inlined into callers that pin theirs, so that the plan is made for the filter at hand',
};

onEverySurface('rules of the schema', (surface) => {
  const rowsOf = (sql: string) => surface.rollBack((stage) => stage.query<Row>(sql));
  const namesOf = async (sql: string) => (await rowsOf(sql)).map(({ name }) => name as string);

  it('has row-level security enabled and forced on every table in public', async () => {
    const open = await namesOf(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('has a matrix entry for every table and view in public, of the right kind', async () => {
    const found = await rowsOf(
      `select relname as name, case when relkind in ('r', 'p') then 'table' when relkind = 'v' then 'view'
         else relkind::text end as kind
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`,
    );
    const expected = Object.entries(tables).map(([name, { kind }]) => ({
      name,
      kind,
    }));
    expect(sorted(found)).toEqual(sorted(expected));
  });

  it('reads views with the rights of the asker', async () => {
    const asOwner = await namesOf(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce('security_invoker=true' = any (reloptions), false)`,
    );
    expect(asOwner).toEqual([]);
  });

  it('pins the search path of every security definer function', async () => {
    const loose = await namesOf(
      `select oid::regprocedure::text as name from pg_proc
       where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prosecdef
       and not coalesce('search_path=""' = any (proconfig), false)`,
    );
    expect(loose).toEqual([]);
  });

  it('pins the search path of every function whose body is bound when it runs', async () => {
    const loose = await namesOf(
      `select oid::regprocedure::text as name from pg_proc
       where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prokind = 'f'
       and prosqlbody is null and not coalesce('search_path=""' = any (proconfig), false)`,
    );
    expect(loose.sort()).toEqual(Object.keys(withoutSearchPath));
  });

  it('has an index that leads with each foreign key, so that no delete scans a table', async () => {
    const bare = await namesOf(
      `select c.conrelid::regclass::text || '.' || string_agg(a.attname, ',' order by k.place) as name
       from pg_constraint c, unnest(c.conkey) with ordinality k (attnum, place), pg_attribute a
       where c.contype = 'f' and c.conparentid = 0 and a.attrelid = c.conrelid and a.attnum = k.attnum
         and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
         and not exists (
           select from pg_index i where i.indrelid = c.conrelid and i.indisvalid
             and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(c.conkey)] @> c.conkey
             and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))
       group by c.oid, c.conrelid`,
    );
    expect(bare.map((name) => name.replace('public.', ''))).toEqual(Object.keys(keysWithoutIndex));
  });

  it('asks no policy of what a person can write about themselves', async () => {
    const gullible = await namesOf(
      `select tablename || '.' || policyname as name from pg_policies
       where concat(qual, with_check) ~* 'user_meta'`,
    );
    expect(gullible).toEqual([]);
  });

  it('asks who somebody is once per statement, in every policy but those with a reason', async () => {
    const perRow = (await rowsOf(
      `select tablename || '.' || policyname as name, concat(qual, ' ', with_check) as text from pg_policies`,
    )) as { name: string; text: string }[];
    const unwrapped = perRow.filter(({ text }) => callsPerRow(text)).map(({ name }) => name);
    expect(unwrapped).toEqual(Object.keys(perRowPolicies));
  });

  it('has one policy per table and action, for signed-in people', async () => {
    const strays = await namesOf(
      `select tablename || ' ' || cmd as name from pg_policies where schemaname = 'public'
       group by tablename, cmd having count(*) > 1 or cmd = 'ALL'
         or bool_or(roles <> '{authenticated}' or permissive <> 'PERMISSIVE')`,
    );
    expect(strays).toEqual([]);
  });

  it('adds answers up without a call for each: the functions that say their facts are inlined', async () => {
    const plan = await rowsOf(
      'explain (verbose) select * from private.recomputed_measures, private.recomputed_branch_measures',
    );
    const text = plan.map((line) => Object.values(line).join()).join('\n');
    expect(text).toContain('rated_aspects');
    expect(text.match(/\bprivate\.\w+\(/g)).toBeNull();
  });

  it('publishes no materialised view and no table of another schema', async () => {
    const names = await namesOf(`select relname as name from pg_class where relkind in ('m', 'f')`);
    expect(names).toEqual([]);
  });
});

/** Postgres prints `(select f())` as `( SELECT f() AS f)`; anything else runs for every row. */
function callsPerRow(text: string): boolean {
  return [...text.matchAll(/(\bSELECT\s+)?\b(?:auth|private)\.\w+\(/g)].some(
    ([, wrapped]) => wrapped === undefined,
  );
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
