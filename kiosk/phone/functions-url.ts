let known: string | null = null;

/**
 * Where the functions are, from /config.json; null while there is no network. A tablet keeps this on
 * its disk; a phone's private window may have none, and leaves nothing behind but its answer.
 */
export async function functionsUrl(): Promise<string | null> {
  if (known !== null) return known;
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch('/config.json', { cache: 'no-store', signal });
    const config: { supabaseUrl?: unknown } | null = await answer.json();
    if (!answer.ok || typeof config?.supabaseUrl !== 'string') return null;
    known = `${config.supabaseUrl.replace(/\/$/, '')}/functions/v1`;
    return known;
  } catch {
    return null;
  }
}
