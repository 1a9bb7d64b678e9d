/** Where the project is and the two keys to it. */
export interface Environment {
  readonly url: string;
  /** Opens the door; what may be seen is decided by the person's own token. */
  readonly publishableKey: string;
  /** Passes row-level security. Only for calls that judge the caller themselves. */
  readonly secretKey: string;
}

/**
 * Read the project's variables. A single key comes first (local stack, self-hosted), then the
 * dictionary of keys of a hosted project, then the name of the older key. Reading stops at the
 * first found: the local runtime forbids even asking for names that it was not given.
 *
 * @throws when one is missing, naming all that would do.
 */
export function readEnvironment(read: (name: string) => string | undefined): Environment {
  return {
    url: firstOf(read, ['SUPABASE_URL']),
    publishableKey: firstOf(read, [
      'SUPABASE_PUBLISHABLE_KEY',
      'SUPABASE_PUBLISHABLE_KEYS',
      'SUPABASE_ANON_KEY',
    ]),
    secretKey: firstOf(read, [
      'SUPABASE_SECRET_KEY',
      'SUPABASE_SECRET_KEYS',
      'SUPABASE_SERVICE_ROLE_KEY',
    ]),
  };
}

function firstOf(read: (name: string) => string | undefined, names: readonly string[]): string {
  for (const name of names) {
    const text = read(name)?.trim();
    const value = text && name.endsWith('_KEYS') ? defaultKeyOf(text) : text;
    if (value) return value;
  }
  throw new Error(`This function needs the environment variable ${names.join(' or ')}.`);
}

/** `{"default":"sb_secret_…"}`; the key may have been given another name, then the first will do. */
function defaultKeyOf(text: string): string | undefined {
  try {
    const keys: unknown = JSON.parse(text);
    if (typeof keys !== 'object' || keys === null) return undefined;
    const found = 'default' in keys ? keys.default : Object.values(keys)[0];
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}
