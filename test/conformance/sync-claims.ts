import { SyncSchema } from '#shared/schemas/heartbeat.ts';
import { type Claim, expectSame, expectTrue, Failed } from './claim.ts';
import { expectProblem } from './problem-form.ts';
import { ask, heartbeat, type Server, syncNow, tokenOf } from './server.ts';

/** What a tablet is told each minute. */
export const syncClaims: readonly Claim<Server>[] = [
  {
    id: 'sync-whole',
    says: 'a heartbeat is answered with all that a tablet needs for days without a network',
    async check(server) {
      const { error } = SyncSchema.safeParse(await syncNow(server));
      const [issue] = error?.issues ?? [];
      if (issue) throw new Failed(`${issue.path.join('.')}: ${issue.message}`);
    },
  },
  {
    id: 'sync-unchanged',
    says: 'whoever names the etag is told only that nothing has changed',
    async check(server) {
      const { etag } = await syncNow(server);
      const again = await syncNow(server, { etag });
      expectSame(
        Object.keys(again).sort(),
        ['etag', 'isUnchanged', 'pushedVisit', 'serverTime'],
        'fields',
      );
      expectSame('isUnchanged' in again && again.isUnchanged, true, 'isUnchanged');
    },
  },
  {
    id: 'sync-time',
    says: 'the server’s time is the time at which it answers',
    async check(server) {
      const before = Date.now();
      const { serverTime } = await syncNow(server);
      const isNow = Date.parse(serverTime) > before - 5_000;
      expectTrue(isNow && Date.parse(serverTime) < Date.now() + 5_000, `serverTime ${serverTime}`);
    },
  },
  {
    id: 'sync-no-customer',
    says: 'a passport names the people who served, and nothing of the customer',
    async check(server) {
      const { passports } = await syncNow(server);
      const known = ['codeHash', 'expiresAt', 'people', 'treatment'];
      for (const passport of passports) expectSame(Object.keys(passport).sort(), known, 'fields');
    },
  },
  {
    id: 'poll',
    says: 'a poll is answered with the time and the visit that was pushed, and nothing else',
    async check(server) {
      const body = { poll: true, took: null };
      const said = await ask(server, 'sync-kiosk', { token: tokenOf(server), body });
      expectSame(said.status, 200, 'status');
      expectSame(Object.keys(said.body).sort(), ['pushedVisit', 'serverTime'], 'fields');
    },
  },
  {
    id: 'sync-unknown-field',
    says: 'a heartbeat with a field that is not known is refused with 422',
    async check(server) {
      const body = { ...heartbeat, battery: 0.5 };
      const said = await ask(server, 'sync-kiosk', { token: tokenOf(server), body });
      expectProblem(said, 422, 'invalid_body');
    },
  },
  {
    id: 'sync-bad-number',
    says: 'a heartbeat with a negative count is refused with 422',
    async check(server) {
      const body = { ...heartbeat, queueDepth: -1 };
      const said = await ask(server, 'sync-kiosk', { token: tokenOf(server), body });
      expectProblem(said, 422, 'invalid_body');
    },
  },
];
