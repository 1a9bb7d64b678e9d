import { expect, it } from 'vitest';
import { calls, policyHelpers } from '#shared/permissions/calls.ts';
import { type TableEntry, tables } from '#shared/permissions/matrix.ts';
import { anon, mei, service } from '../../people.ts';
import { refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const requestRoles = ['anon', 'authenticated', 'service_role'] as const;
type RequestRole = (typeof requestRoles)[number];

/* The catalogue of the database against the matrix, so that nothing is open that nobody wrote down. */
onEverySurface('what is granted', (surface) => {
  it('grants exactly the columns of the matrix, and those to signed-in people only', () =>
    surface.rollBack(async (stage) => {
      for (const role of requestRoles) {
        const expected = role === 'authenticated' ? columnsOfMatrix() : [];
        expect(await grantedColumns(stage, role, 'public')).toEqual(expected);
      }
    }));

  it('grants delete where the matrix has a delete cell, and truncate, references and triggers nowhere', () =>
    surface.rollBack(async (stage) => {
      const expected = entries()
        .filter(([, entry]) => entry.cells.delete)
        .map(([table]) => `${table} delete`)
        .sort();
      for (const role of requestRoles) {
        const granted = await grantedOnTables(stage, role);
        expect(granted).toEqual(role === 'authenticated' ? expected : []);
      }
    }));

  it('lists every function of public in the matrix, with its arguments', () =>
    surface.rollBack(async (stage) => {
      const rows = await stage.query<{ call: string }>(
        `select proname || '(' || replace(pg_catalog.oidvectortypes(proargtypes), 'public.', '') || ')' as call
         from pg_proc where pronamespace = 'public'::regnamespace`,
      );
      const expected = Object.entries(calls).map(([name, call]) => `${name}(${call.arguments})`);
      expect(rows.map(({ call }) => call).sort()).toEqual(expected.sort());
    }));

  it('lets each role execute the functions of the matrix and no other', () =>
    surface.rollBack(async (stage) => {
      const named = (isMeant: (call: (typeof calls)[keyof typeof calls]) => boolean) =>
        Object.entries(calls).flatMap(([name, call]) => (isMeant(call) ? [name] : []));
      const forPeople = named((call) => Object.keys(call.cells).length > 0).sort();
      const forService = named((call) => 'isForService' in call).sort();
      expect(await executable(stage, 'anon', 'public')).toEqual([]);
      expect(await executable(stage, 'authenticated', 'public')).toEqual(forPeople);
      expect(await executable(stage, 'service_role', 'public')).toEqual(forService);
    }));

  it('opens no relation of private to any role, and only the helpers that policies call', () =>
    surface.rollBack(async (stage) => {
      for (const role of requestRoles) {
        expect(await grantedColumns(stage, role, 'private')).toEqual([]);
        const helpers = role === 'authenticated' ? [...policyHelpers] : [];
        expect(await executable(stage, role, 'private')).toEqual(helpers);
      }
    }));

  it('refuses private to a manager, a browser without session and the service alike', () =>
    surface.rollBack(async (stage) => {
      for (const person of [mei, anon, service]) {
        for (const sql of [
          `select * from private.visit_codes`,
          `select * from private.measurements_2025_03`,
          `select private.make_visit_code(null)`,
        ]) {
          const attempt = stage.as(person, (db) => db.query(sql));
          expect(await refusal(attempt)).toMatchObject({ code: '42501' });
        }
      }
    }));

  it('lets no role of a request make anything in public or private', () =>
    surface.rollBack(async (stage) => {
      const rows = await stage.query(
        `select r, n from unnest($1::text[]) r, unnest(array['public', 'private', 'auth']) n
         where has_schema_privilege(r, n, 'create')`,
        [`{${requestRoles.join()}}`],
      );
      expect(rows).toEqual([]);
    }));
});

function entries(): [string, TableEntry][] {
  return Object.entries(tables);
}

function columnsOfMatrix(): string[] {
  return entries()
    .flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([verb, names]) =>
        names.split(' ').map((name) => `${table}.${name} ${verb}`),
      ),
    )
    .sort();
}

async function grantedColumns(stage: Stage, role: RequestRole, schema: string) {
  const rows = await stage.query<{ granted: string }>(
    `select c.relname || '.' || a.attname || ' ' || verb as granted
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
       unnest(array['select', 'insert', 'update', 'references']) verb
     where c.relnamespace = $1::text::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and has_column_privilege($2::text, c.oid, a.attnum, verb)`,
    [schema, role],
  );
  return rows.map(({ granted }) => granted).sort();
}

async function grantedOnTables(stage: Stage, role: RequestRole) {
  const rows = await stage.query<{ granted: string }>(
    `select c.relname || ' ' || verb as granted
     from pg_class c, unnest(array['delete', 'truncate', 'references', 'trigger']) verb
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
       and has_table_privilege($1::text, c.oid, verb)`,
    [role],
  );
  return rows.map(({ granted }) => granted).sort();
}

async function executable(stage: Stage, role: RequestRole, schema: string) {
  const rows = await stage.query<{ name: string }>(
    `select proname as name from pg_proc
     where pronamespace = $1::text::regnamespace and has_function_privilege($2::text, oid, 'execute')`,
    [schema, role],
  );
  return rows.map(({ name }) => name).sort();
}
