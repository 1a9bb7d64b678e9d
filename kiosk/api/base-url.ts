import { recall, remember } from '../device/remember.ts';
import { fetchConfig } from './fetch-config.ts';

let known: string | null = null;

/**
 * Where the functions are, from /config.json. Kept on the tablet, so that a start without a network
 * knows where to send once there is one. Null when it was never known.
 */
export async function baseUrl(): Promise<string | null> {
  known ??= (await learn().catch(() => null)) ?? (await recall('baseUrl')) ?? null;
  return known;
}

async function learn(): Promise<string | null> {
  const url = await fetchConfig();
  if (url === null) return null;
  const found = `${url.replace(/\/$/, '')}/functions/v1`;
  await remember('baseUrl', found);
  return found;
}
