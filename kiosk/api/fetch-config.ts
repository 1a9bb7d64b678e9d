/**
 * The address of the server as the site's /config.json names it; null where somebody else answered.
 * Throws where nobody did.
 */
export async function fetchConfig(): Promise<string | null> {
  const answer = await fetch('/config.json', {
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  });
  const config: unknown = await answer.json().catch(() => null);
  const url = (config as { supabaseUrl?: unknown } | null)?.supabaseUrl;
  return answer.ok && typeof url === 'string' ? url : null;
}
