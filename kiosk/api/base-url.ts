import { recall, remember } from '../device/remember.ts';

let known: string | null = null;

/**
 * Where the functions are, from /config.json. Kept on the tablet, so that a start without a network
 * knows where to send once there is one. Null when it was never known.
 */
export async function baseUrl(): Promise<string | null> {
  known ??= (await readConfig()) ?? (await recall('baseUrl')) ?? null;
  return known;
}

async function readConfig(): Promise<string | null> {
  try {
    const answer = await fetch('/config.json', {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    const config: unknown = await answer.json();
    const url = (config as { supabaseUrl?: unknown } | null)?.supabaseUrl;
    if (!answer.ok || typeof url !== 'string') return null;
    const found = `${url.replace(/\/$/, '')}/functions/v1`;
    await remember('baseUrl', found);
    return found;
  } catch {
    return null;
  }
}
