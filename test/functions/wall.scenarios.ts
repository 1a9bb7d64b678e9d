import { expect, it } from 'vitest';
import { type Wall, WallSchema } from '#shared/schemas/wall.ts';
import { call } from './call.ts';
import type { Clinic } from './clinic.ts';

export function showsWalls(there: () => Clinic): void {
  /** A link as create_wall_link makes it; who may call that is tested with the permissions. */
  async function makeLink(): Promise<string> {
    const { jingan, query } = there();
    const token = `mw_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`;
    await query(
      `with link as (insert into public.wall_links (branch_id) values ($1) returning id)
       insert into private.wall_link_hashes select id, sha256(convert_to($2, 'UTF8')) from link`,
      [jingan.id, token],
    );
    return token;
  }

  it('shows the branch of a link and notes that the screen is alive', async () => {
    const { stack, query } = there();
    const { status, body } = await call<Wall>(stack, 'read-wall', {
      body: { token: await makeLink() },
    });
    expect(status).toBe(200);
    expect(WallSchema.safeParse(body).error).toBeUndefined();
    const [seen] = await query(
      `select count(*)::integer as n from public.wall_links where last_seen_at is not null`,
    );
    expect(seen).toEqual({ n: 1 });
  });

  it('answers a token that nobody made like one that was revoked', async () => {
    const { stack, query } = there();
    const token = await makeLink();
    await query(`update public.wall_links set revoked_at = now()`);
    for (const each of [token, `mw_${'A'.repeat(43)}`]) {
      expect(await call(stack, 'read-wall', { body: { token: each } })).toMatchObject({
        status: 404,
        body: { code: 'wall_unknown' },
      });
    }
  });
}
