import { sha256Hex } from '../_edge/actor.ts';
import { problem } from '../_shared/problems/problem.ts';
import type { Wall, WallToken } from '../_shared/schemas/wall.ts';

export interface Context {
  /** The wall behind a hashed token; null where there is none, or no more. */
  read(parameters: { p_token_hash: string }): Promise<Wall | null>;
}

/** Show the wall that a link opens. A token is 32 random bytes: there is no trying them out. */
export async function readWall({ token }: WallToken, { read }: Context): Promise<Wall> {
  const wall = await read({ p_token_hash: await sha256Hex(token) });
  if (wall === null) throw problem('wall_unknown');
  return wall;
}
