import { expect, it } from 'vitest';
import type { Database } from '../../../supabase/local/database.ts';
import { mei, service, wang } from '../../people.ts';
import { chainTablet } from '../fleet/chain-tablet.ts';
import { kiosks, makeVisit, type Visit } from '../harness/capture.ts';
import { actAs, one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';
import { answerLink, issueLink, visitDaysAgo } from '../links/phone.ts';
import { shuffled } from './shuffled.ts';

onRealPostgres('two desks at once', (database) => {
  it('that send visits to one tablet leave one of them there, whole', async () => {
    const visits = await makeVisits(database(), 6);
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(visits.map((visit) => push(database(), visit, kiosks.jingan.id)));
      const there = await pushed(database());
      expect(there).toHaveLength(1);
      const { pushedVisit } = await poll(database());
      expect(visits.map(({ codeHash }) => codeHash)).toContain(pushedVisit?.codeHash);
    }
  });

  it('that swap visits between tablets never wait for each other for ever', async () => {
    const tablets = [kiosks.jingan.id, await secondTablet(database())];
    const visits = await makeVisits(database(), 2);
    for (let round = 0; round < 20; round += 1) {
      const moves = tablets.flatMap((kiosk) => visits.map((visit) => ({ kiosk, visit })));
      await Promise.all(
        shuffled(moves, round).map(({ visit, kiosk }) => push(database(), visit, kiosk)),
      );
      const there = await pushed(database());
      expect(new Set(there.map(({ visit_id }) => visit_id)).size).toBe(there.length);
    }
  });

  it('that close one visit count it once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await asPerson(database(), mei, (db) =>
        one<string>(
          db,
          `select public.open_visit(branch_id, 'K', 'first', null, '[]')
          from public.kiosks where id = '${kiosks.jingan.id}'`,
        ),
      );
      const close = () =>
        asPerson(database(), wang, (db) =>
          db.query(`select public.close_visit($1, null, '[]')`, [id]),
        );
      const outcomes = await Promise.allSettled([close(), close(), close()]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const facts = `select count(*)::integer from public.measurements where visit_id = $1`;
      expect(await one(database(), facts, [id])).toBe(1);
    }
  });

  it('that make a first customer’s pseudonym make the same one', async () => {
    await database().exec(`delete from private.customer_keys`);
    const refs = await Promise.all(
      Array.from({ length: 8 }, () => one<string>(database(), `select private.customer_ref('K1')`)),
    );
    expect(new Set(refs).size).toBe(1);
  });
});

onRealPostgres('a link that is used twice at once', (database) => {
  it('takes one answer and tells the others so', async () => {
    for (let round = 0; round < 10; round += 1) {
      const token = await database().transaction(async (db) =>
        issueLink(db, await visitDaysAgo(db, 1), 'visit'),
      );
      const verdicts = await Promise.all(
        Array.from({ length: 6 }, (_, nps) =>
          database().transaction((db) => answerLink(db, token, { nps })),
        ),
      );
      const told = verdicts.map(({ status, code }) => code ?? status).sort();
      expect(told).toEqual([201, ...Array(5).fill('link_used')]);
    }
  });

  it('and by tablet and phone together counts the visit once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [visit, token] = await database().transaction(async (db) => {
        const made = await visitDaysAgo(db, 0);
        return [made, await issueLink(db, made, 'visit')] as const;
      });
      const tablet = chainTablet(database());
      const [item] = await tablet.finish(1, { visitCodeHash: visit.codeHash });
      await Promise.all([
        database().transaction((db) => answerLink(db, token)),
        tablet.send([item!]),
      ]);
      const kept = `select count(*)::integer from public.responses where visit_id = $1`;
      expect(await one(database(), kept, [visit.id])).toBe(1);
    }
  });
});

onRealPostgres('three tabs of one tablet', (database) => {
  it('that sync and send the same answers at once accuse nobody and lose nothing', async () => {
    const tablet = chainTablet(database());
    const items = await tablet.finish(60);
    const tab = async (seed: number) => {
      for (let from = 0; from < items.length; from += 10) {
        await tablet.send(shuffled(items.slice(from, from + 10), seed + from));
        // told before the others' answers arrive: some of it is overtaken on the way
        const head = items[from + 9]!;
        await tablet.sync([], head);
      }
    };
    await Promise.all([tab(1), tab(2), tab(3)]);
    await tablet.sync();
    expect(await tablet.findings()).toEqual({});
    const kept = `select count(*)::integer from private.kiosk_chain where is_kept`;
    expect(await one(database(), kept)).toBe(60);
  });

  it('write one line for one silence', async () => {
    await database().exec(`update public.branches set opening_hours = '{}', special_days = '{}';
      update public.kiosks set paired_at = now() - interval '1 day', last_seen_at = now() - interval '1 hour'`);
    const tablet = chainTablet(database());
    await Promise.all([tablet.sync(), tablet.sync(), tablet.sync()]);
    const silences = `select count(*)::integer from public.kiosk_alerts where kind = 'silent'`;
    expect(await one(database(), silences)).toBe(1);
  });
});

function makeVisits(database: Database, count: number): Promise<Visit[]> {
  return database.transaction(async (db) => {
    const visits: Visit[] = [];
    for (let i = 0; i < count; i += 1) visits.push(await makeVisit(db));
    return visits;
  });
}

function asPerson<T>(
  database: Database,
  person: typeof mei,
  act: Parameters<typeof actAs<T>>[2],
): Promise<T> {
  return database.transaction((db) => actAs(db, person, act));
}

function push(database: Database, { id }: Visit, kiosk: string): Promise<unknown> {
  return asPerson(database, mei, (db) => db.query(`select public.push_visit($1, $2)`, [id, kiosk]));
}

function pushed(database: Database): Promise<{ visit_id: string }[]> {
  return database.query(`select visit_id from private.kiosk_pushes`);
}

function poll(database: Database): Promise<{ pushedVisit: { codeHash: string } | null }> {
  return database.transaction((db) =>
    actAs(db, service, (inside) =>
      one(inside, `select public.poll_kiosk($1, null)`, [kiosks.jingan.tokenHash]),
    ),
  );
}

function secondTablet(database: Database): Promise<string> {
  return one<string>(
    database,
    `insert into public.kiosks (branch_id, name, paired_at) select branch_id, '二楼', now()
     from public.kiosks where id = '${kiosks.jingan.id}' returning id`,
  );
}
