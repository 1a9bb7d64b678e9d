import type { Locale } from '#shared/i18n/locale.ts';
import { type Access, type AppRole, accessOf, type Membership } from './access.ts';
import type { Branch } from './branch.ts';
import { getClient, rowsOf } from './client.ts';
import { loadConfig } from './config.ts';
import { DataFailure } from './data-failure.ts';
import { currentSession } from './session.ts';

/** Who looks at the page, what they may see, and what day it is for them (fixed in a demo). */
export interface Viewer {
  readonly email: string;
  /** In Chinese and English; null where nobody has told. */
  readonly name: Readonly<Record<Locale, string>> | null;
  readonly access: Access;
  /** The employee they are, when they are one. */
  readonly employeeId: string | null;
  readonly demoToday: string | null;
}

let known: Promise<Viewer> | null = null;
const news = new EventTarget();

/**
 * Find out who is looking, once per page: the header and the page ask the same question.
 * @throws {DataFailure} `session_expired` when nobody is signed in
 */
export function loadViewer(): Promise<Viewer> {
  if (known) return known;
  const finding = findViewer();
  known = finding;
  finding.then(
    () => news.dispatchEvent(new Event('known')),
    () => {
      known = null;
    },
  );
  return finding;
}

/** Call back when somebody else's attempt to find the viewer has succeeded. */
export function onViewerKnown(listener: () => void): () => void {
  news.addEventListener('known', listener);
  return () => news.removeEventListener('known', listener);
}

async function findViewer(): Promise<Viewer> {
  const [config, session] = await Promise.all([loadConfig(), currentSession()]);
  if (!session) throw new DataFailure('session_expired');
  const [memberships, branches] = await Promise.all([fetchMemberships(), fetchBranches()]);
  const email = session.user.email ?? '';
  const person = config.demo?.signIns.find((each) => each.email === email);
  return {
    email,
    name: person ? { zh: person.name, en: person.nameEn } : null,
    access: accessOf(memberships, branches),
    employeeId: memberships[0]?.employeeId ?? null,
    demoToday: config.demo?.today ?? null,
  };
}

interface MembershipRow {
  role: AppRole;
  branch_id: string | null;
  employee_id: string | null;
}

async function fetchMemberships(): Promise<(Membership & { employeeId: string | null })[]> {
  const client = await getClient();
  const rows = await rowsOf<MembershipRow>(client.rpc('my_memberships'));
  return rows.map((row) => ({
    role: row.role,
    branchId: row.branch_id,
    employeeId: row.employee_id,
  }));
}

interface BranchRow {
  id: string;
  code: string;
  name_zh: string;
  name_en: string;
  time_zone: string;
}

async function fetchBranches(): Promise<Branch[]> {
  const client = await getClient();
  const rows = await rowsOf<BranchRow>(
    client.from('branches').select('id, code, name_zh, name_en, time_zone').order('code'),
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    timeZone: row.time_zone,
  }));
}
