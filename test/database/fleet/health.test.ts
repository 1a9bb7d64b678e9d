import { expect, it } from 'vitest';
import { li, mei, wang, zhao } from '../../people.ts';
import { kiosks } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { syncTablet } from './chain-tablet.ts';

onEverySurface('the state of a tablet', (surface) => {
  it('is silent after three missed heartbeats while the branch is open, and not when it is closed', () =>
    surface.rollBack(async (stage) => {
      await openAllDay(stage);
      await lastSeen(stage, '2 minutes');
      expect(await isSilent(stage)).toBe(false);
      await lastSeen(stage, '4 minutes');
      expect(await isSilent(stage)).toBe(true);
      await stage.exec(`update public.branches set opening_hours =
        '{"mon":null,"tue":null,"wed":null,"thu":null,"fri":null,"sat":null,"sun":null}'`);
      expect(await isSilent(stage)).toBe(false);
    }));

  it('is not silent when nobody expects a word: revoked, not paired yet, branch closed for good', () =>
    surface.rollBack(async (stage) => {
      await openAllDay(stage);
      for (const change of [
        `update public.kiosks set revoked_at = now()`,
        `update public.kiosks set paired_at = null`,
        `update public.branches set closed_on = current_date`,
      ]) {
        await lastSeen(stage, '1 hour');
        expect(await isSilent(stage)).toBe(true);
        await stage.exec(change);
        expect(await isSilent(stage)).toBe(false);
        await stage.exec(`update public.kiosks set revoked_at = null, paired_at = now() - interval '1 day';
          update public.branches set closed_on = null`);
      }
    }));

  it('heals its silence with the next sync, which writes down how long it was', () =>
    surface.rollBack(async (stage) => {
      await openAllDay(stage);
      await lastSeen(stage, '2 hours');
      await syncTablet(stage);
      expect(await isSilent(stage)).toBe(false);
      const healed = await stage.query(
        `select kind::text as kind, opened_at = now() - interval '2 hours' + interval '3 minutes' as from_three_minutes,
           closed_at = now() as is_over, closed_by from public.kiosk_alerts where kiosk_id = $1 and kind = 'silent'`,
        [kiosks.jingan.id],
      );
      expect(healed).toEqual([
        { kind: 'silent', from_three_minutes: true, is_over: true, closed_by: null },
      ]);
      await syncTablet(stage);
      const rows = `select count(*)::integer from public.kiosk_alerts where kind = 'silent'`;
      expect(await one(stage, rows)).toBe(1);
    }));

  it('has one open alert about its quarantine, with the latest count, until that is empty', () =>
    surface.rollBack(async (stage) => {
      await stage.exec(`delete from public.kiosk_alerts`);
      await syncTablet(stage, { quarantineCount: 2 });
      await syncTablet(stage, { quarantineCount: 5 });
      const open = () =>
        stage.query(
          `select details from public.kiosk_alerts where kind = 'quarantine' and closed_at is null`,
        );
      expect(await open()).toEqual([{ details: { count: 5 } }]);
      await syncTablet(stage);
      expect(await open()).toEqual([]);
      await syncTablet(stage, { quarantineCount: 1 });
      expect(await open()).toEqual([{ details: { count: 1 } }]);
    }));

  it('is shown to those who run its branch and to nobody else', () =>
    surface.rollBack(async (stage) => {
      const seenBy = (person: typeof mei) =>
        stage.as(person, (db) =>
          one<number>(
            db,
            `select count(*)::integer from public.kiosk_health where branch_id = $1`,
            [branches.jingan],
          ),
        );
      expect([await seenBy(mei), await seenBy(wang), await seenBy(zhao)]).toEqual([1, 1, 1]);
      expect(await seenBy(li)).toBe(0);
    }));

  it('keeps an alert that a person closed, with who it was, in the audit log', () =>
    surface.rollBack(async (stage) => {
      const id = await one<string>(
        stage,
        `select id from public.kiosk_alerts where branch_id = $1 limit 1`,
        [branches.jingan],
      );
      const lines = () =>
        stage.query(`select actor_id from public.audit_log where table_name = 'kiosk_alerts'`);
      expect(await lines()).toEqual([]);
      const close = () =>
        stage.as(mei, (db) => db.query(`select public.close_kiosk_alert($1)`, [id]));
      await close();
      await close();
      expect(await lines()).toEqual([{ actor_id: mei.userId }]);
    }));
});

onEverySurface('what a branch decides for its tablets', (surface) => {
  const pin = { salt: '0a'.repeat(16), iterations: 210_000, hash: 'ef'.repeat(32) };
  const set = (stage: Stage, settings: unknown) =>
    stage.as(mei, (db) =>
      db.query(`select public.set_kiosk_settings($1, $2::text::jsonb)`, [
        branches.jingan,
        JSON.stringify(settings),
      ]),
    );

  it('reaches them with their next sync, and changes what is named only', () =>
    surface.rollBack(async (stage) => {
      await set(stage, { staffPin: pin });
      await set(stage, { defaultLanguage: 'en' });
      await set(stage, { keepsPartial: true });
      const { settings } = await syncTablet(stage);
      expect(settings).toEqual({ staffPin: pin, defaultLanguage: 'en', keepsPartial: true });
      await set(stage, { staffPin: null });
      expect((await syncTablet(stage)).settings).toMatchObject({ staffPin: null });
    }));

  it('keeps the PIN’s hash from everybody and out of the audit log', () =>
    surface.rollBack(async (stage) => {
      await set(stage, { staffPin: pin });
      const told = await stage.as(zhao, (db) => db.query(`select * from public.kiosk_settings`));
      const audited = await stage.query(
        `select old_content, new_content from public.audit_log where table_name = 'kiosk_settings'`,
      );
      expect(audited.length).toBeGreaterThan(0);
      expect(JSON.stringify([told, audited])).not.toContain('efef');
    }));

  it.each([
    { staffPin: { ...pin, hash: 'zz' } },
    { staffPin: { ...pin, iterations: 3 } },
    { staffPin: { salt: pin.salt } },
    { staffPin: 2468 },
    { defaultLanguage: 'fr' },
    { keepsPartial: 'perhaps' },
    { surprise: 1 },
    7,
    null,
  ])('refuses %j with a code', (settings) =>
    surface.rollBack(async (stage) => {
      expect((await refusal(set(stage, settings))).message).toBe('invalid_body');
    }),
  );
});

async function openAllDay(stage: Stage): Promise<void> {
  await stage.exec(`update public.branches set opening_hours = '{}', special_days = '{}';
    update public.kiosks set paired_at = now() - interval '1 day'`);
}

async function lastSeen(stage: Stage, ago: string): Promise<void> {
  await stage.query(`update public.kiosks set last_seen_at = now() - $1::interval`, [ago]);
}

function isSilent(stage: Stage): Promise<boolean> {
  return stage.as(mei, (db) =>
    one<boolean>(db, `select is_silent from public.kiosk_health where id = $1`, [kiosks.jingan.id]),
  );
}
