import { expect, it } from 'vitest';
import { hashCode, makeVisit, submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { syncTablet } from './chain-tablet.ts';

onEverySurface('the answer to a sync', (surface) => {
  it('is short while nothing has changed, and whole again when something has', () =>
    surface.rollBack(async (stage) => {
      const whole = await syncTablet(stage);
      expect(whole).toMatchObject({ branch: { id: branches.jingan }, pushedVisit: null });
      const again = await syncTablet(stage, { etag: whole.etag });
      expect(Object.keys(again).sort()).toEqual([
        'etag',
        'isUnchanged',
        'pushedVisit',
        'serverTime',
      ]);
      for (const change of [
        `update public.branches set opening_hours = '{"mon": null}'`,
        `update public.branches set special_days = '{"2026-10-01": null}'`,
        `update public.kiosk_settings set keeps_partial = true`,
        `insert into public.questionnaires (version, effective_on, content)
           select 2, '2024-02-01', content from public.questionnaires`,
      ]) {
        const before = await syncTablet(stage);
        await stage.exec(change);
        const after = await syncTablet(stage, { etag: before.etag });
        expect(after).not.toHaveProperty('isUnchanged');
        expect(after.etag).not.toBe(before.etag);
      }
    }));

  it('changes with a visit that was closed, and with one that was answered', () =>
    surface.rollBack(async (stage) => {
      const { etag } = await syncTablet(stage);
      const { codeHash } = await makeVisit(stage);
      const told = await syncTablet(stage, { etag });
      expect(JSON.stringify(told.passports)).toContain(codeHash);
      await submit(stage, 'jingan', [{ visitCodeHash: codeHash }]);
      const then = await syncTablet(stage, { etag: told.etag });
      expect(then.etag).toBe(etag);
      expect(JSON.stringify(then.passports)).not.toContain(codeHash);
    }));

  it('tells the salt by which a typed code becomes the hash of a passport', () =>
    surface.rollBack(async (stage) => {
      const { code, codeHash } = await makeVisit(stage);
      expect(await hashCode(stage, 'jingan', code)).toBe(codeHash);
    }));
});
