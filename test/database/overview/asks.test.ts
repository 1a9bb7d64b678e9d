import { expect, it } from 'vitest';
import { mei, service } from '../../people.ts';
import { day, month } from '../harness/calendar.ts';
import { kiosks, makeVisit, submit, type Visit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { issueLink, openLink, visitDaysAgo } from '../links/phone.ts';

interface Funnel {
  closed: number;
  asked: number;
  started: number;
  finished: number;
  recorded: number;
}

onEverySurface('the way from a closed visit to an answer', (surface) => {
  it('counts a visit as closed, and no further, when nobody asked', () =>
    surface.rollBack(async (stage) => {
      const before = await funnel(stage);
      const { id } = await makeVisit(stage);
      await stage.query(`update public.visits set asked_at = null where id = $1`, [id]);
      expect(difference(await funnel(stage), before)).toEqual([1, 0, 0, 0, 0]);
    }));

  it('counts a code that was handed out as asked, once, however often it is made anew', () =>
    surface.rollBack(async (stage) => {
      const before = await funnel(stage);
      const visit = await makeVisit(stage);
      await stage.as(mei, (db) => one(db, `select public.issue_visit_code($1)`, [visit.id]));
      expect(difference(await funnel(stage), before)).toEqual([1, 1, 0, 0, 1]);
    }));

  it('counts a visit as started when the tablet has shown it', () =>
    surface.rollBack(async (stage) => {
      const before = await funnel(stage);
      const visit = await makeVisit(stage);
      await stage.as(mei, (db) =>
        db.query(`select public.push_visit($1, $2)`, [visit.id, kiosks.jingan.id]),
      );
      expect(difference(await funnel(stage), before)).toEqual([1, 1, 0, 0, 1]);
      await poll(stage, visit);
      expect(difference(await funnel(stage), before)).toEqual([1, 1, 1, 0, 1]);
    }));

  it('counts a visit as started when its link was opened', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 0);
      const token = await issueLink(stage, visit, 'visit');
      const started = () =>
        one(stage, `select exists (select from private.visit_starts where visit_id = $1)`, [
          visit.id,
        ]);
      expect(await started()).toBe(false);
      await openLink(stage, token);
      expect(await started()).toBe(true);
    }));

  it('counts an answer as all of it, also where asking was never written down', () =>
    surface.rollBack(async (stage) => {
      const before = await funnel(stage);
      const visit = await makeVisit(stage);
      await submit(stage, 'jingan', [{ visitCodeHash: visit.codeHash }]);
      await stage.query(`update public.visits set asked_at = null where id = $1`, [visit.id]);
      expect(difference(await funnel(stage), before)).toEqual([1, 1, 1, 1, 0]);
    }));

  it('takes an excluded answer for none', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await submit(stage, 'jingan', [{ visitCodeHash: visit.codeHash }]);
      const before = await funnel(stage);
      await stage.query(`update public.responses set is_excluded = true where visit_id = $1`, [
        visit.id,
      ]);
      expect(difference(await funnel(stage), before)[3]).toBe(-1);
    }));

  it('remembers that it asked when the code is long forgotten', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage, { on: day(11) });
      const before = await funnel(stage);
      await stage.query(`delete from private.visit_codes where visit_id = $1`, [visit.id]);
      expect(await funnel(stage)).toEqual(before);
    }));
});

async function funnel(stage: Stage): Promise<Funnel> {
  const pulse = await stage.as(mei, (db) =>
    one<{ funnel: Funnel }>(db, `select public.read_branch_pulse($1, $2, null)`, [
      branches.jingan,
      month,
    ]),
  );
  return pulse.funnel;
}

function difference(after: Funnel, before: Funnel): number[] {
  const parts = ['closed', 'asked', 'started', 'finished', 'recorded'] as const;
  return parts.map((part) => after[part] - before[part]);
}

function poll(stage: Stage, { codeHash }: Visit): Promise<unknown> {
  return stage.as(service, (db) =>
    db.query(`select public.poll_kiosk($1, $2)`, [kiosks.jingan.tokenHash, codeHash]),
  );
}
