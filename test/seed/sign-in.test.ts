import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../supabase/local/gateway.ts';
import { demoHandles, demoSignIns, seedDemo } from '../../supabase/seed/seed.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { surfaces } from '../local/surfaces.ts';
import { prepare, today } from './seeded-database.ts';

const secrets = {
  jwtSecret: 'a-secret-of-these-tests-and-of-nothing-else',
  publishableKey: 'sb_publishable_test',
  secretKey: 'sb_secret_test',
};
describe.each(Object.entries(surfaces))('on %s', (_name, open) => {
  const folder = newFolder();
  afterAll(() => removeFolder(folder));

  it('lets each demo person sign in and act as what the sign-in page says', async () => {
    const { database, end } = await open();
    try {
      await prepare(database);
      await seedDemo(database, { today, scale: 0.03 });
      const gateway = await createGateway(database, secrets, join(folder, 'log'));
      await gateway.refresh();
      for (const person of demoSignIns) {
        const client = createClient('http://localhost', secrets.publishableKey, {
          auth: { persistSession: false, autoRefreshToken: false },
          global: { fetch: (input, init) => gateway.fetch(new Request(input, init), '127.0.0.1') },
        });
        const { error } = await client.auth.signInWithPassword(person);
        expect(error, person.email).toBeNull();
        const { data } = await client.rpc('my_memberships');
        expect(data, person.email).toMatchObject([
          { role: person.appRole, branch_name_zh: person.branch, branch_name_en: person.branchEn },
        ]);
        expect(data?.[0]?.employee_id !== null).toBe(person.appRole === 'employee');
        const { data: records } = await client.from('records').select('branch_id').limit(2000);
        const branches = new Set(records?.map(({ branch_id }) => branch_id));
        expect(branches.size).toBe({ hq: 6, lead: 1, manager: 1, employee: 0 }[person.appRole]);
      }
      expect((await demoHandles(database)).visitCodes).toHaveLength(3);
      expect(await database.query('select * from private.rollup_differences()')).toEqual([]);
    } finally {
      await end();
    }
  }, 180_000);
});

it('has a head office, two branches with lead and manager, and an employee of each role', () => {
  const of = (role: string) => demoSignIns.filter(({ appRole }) => appRole === role);
  expect(of('hq')).toHaveLength(1);
  expect(new Set(of('lead').map(({ branch }) => branch)).size).toBe(2);
  expect(of('manager').map(({ branch }) => branch)).toEqual(of('lead').map(({ branch }) => branch));
  expect(of('employee')).toHaveLength(5);
});
