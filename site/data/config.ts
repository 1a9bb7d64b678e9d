import { DataFailure } from './data-failure.ts';

/** Which server this site talks to, decided where it is served and not where it is built. */
export interface SiteConfig {
  readonly supabaseUrl: string;
  readonly publishableKey: string;
  readonly demo: Demo | null;
}

/** Present only when the data is invented: a fixed “today”, and people to sign in as. */
export interface Demo {
  readonly today: string;
  readonly signIns: readonly DemoSignIn[];
}

export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly nameEn: string;
  readonly appRole: 'hq' | 'lead' | 'manager' | 'employee';
  readonly branch: string | null;
  readonly branchEn: string | null;
}

let known: Promise<SiteConfig> | null = null;

/** Read /config.json once per page. A failed read is forgotten, so that a retry asks again. */
export function loadConfig(): Promise<SiteConfig> {
  known ??= readConfig().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function readConfig(): Promise<SiteConfig> {
  const answer = await fetch('/config.json', { cache: 'no-store' }).catch(() => null);
  if (!answer) throw new DataFailure('unreachable');
  const config: unknown = await answer.json().catch(() => null);
  if (!answer.ok || !isSiteConfig(config)) throw new DataFailure('unconfigured');
  return config;
}

function isSiteConfig(value: unknown): value is SiteConfig {
  if (typeof value !== 'object' || value === null) return false;
  const { supabaseUrl, publishableKey } = value as Partial<SiteConfig>;
  return typeof supabaseUrl === 'string' && typeof publishableKey === 'string';
}
