import { createClient } from '@supabase/supabase-js';
import type { Pairing } from '#shared/schemas/pairing.ts';
import type { Response as Answer, Verdicts } from '#shared/schemas/response.ts';
import { type Stack, startStack } from '../../supabase/local/stack.ts';
import { demoQuestionnaire } from '../../supabase/seed/questionnaire.ts';
import { removeFolder } from '../local/scratch.ts';
import { copyTemplate } from '../local/stack-template.ts';
import { call } from './call.ts';

export interface Branch {
  readonly id: string;
  readonly consultant: string;
  readonly doctor: string;
}

export interface Visit {
  readonly id: string;
  readonly code: string;
  /** What a tablet of the branch makes of the code. */
  readonly codeHash: string;
}

/** Two branches on the real stack: the migrations on PGlite, the gateway, the functions in Deno. */
export interface Clinic {
  readonly stack: Stack;
  readonly jingan: Branch;
  readonly xuhui: Branch;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A closed visit served by both people of the branch, with a code good for 48 hours. */
  closeVisit(branch: Branch): Promise<Visit>;
  addKiosk(branch: Branch): Promise<{ id: string; pairingCode: string }>;
  /** A paired tablet's token, and its kiosk. */
  pairTablet(branch: Branch): Promise<{ id: string; token: string }>;
  submit(token: string, responses: readonly unknown[], language?: string): Promise<Verdicts>;
  /** Somebody of head office, who may ask for nearly everything, and the token of the session. */
  signInHead(): Promise<{ id: string; token: string }>;
  /** Every row there is, as one number per table and a hash of it all; what tries cost aside. */
  everythingKept(): Promise<string>;
  forgetTries(): Promise<void>;
  close(): Promise<void>;
}

/** On PGlite, or on the Postgres at `databaseUrl`. */
export async function openClinic(databaseUrl?: string): Promise<Clinic> {
  const dataFolder = await copyTemplate('empty');
  const stack = await startStack({
    port: 0,
    dataFolder,
    seed: false,
    site: false,
    quiet: true,
    today: '2026-11-23',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const { database } = stack;

  async function query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await database.query(sql, parameters)) as Row[];
  }
  async function one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
    return (await query<Row>(sql, parameters))[0]!;
  }
  async function addBranch(code: string, zh: string, en: string): Promise<Branch> {
    const { id } = await one<{ id: string }>(
      'insert into public.branches (code, name_zh, name_en) values ($1, $2, $3) returning id',
      [code, zh, en],
    );
    const hire = (role: string) =>
      one<{ id: string }>(
        'insert into public.employees (code, name) values ($1, $1) returning id',
        [`${code}-${role}`],
      );
    return { id, consultant: (await hire('consultant')).id, doctor: (await hire('doctor')).id };
  }

  await query(
    "insert into public.questionnaires (version, effective_on, content) values (1, '2020-01-01', $1)",
    [demoQuestionnaire],
  );
  const tables = await query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('public', 'private') and tablename <> 'rate_limits' order by 1`,
  );
  const hashOfAll = `select array_to_string(array[${tables
    .map(
      ({ name }) =>
        `(select '${name}' || count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t)`,
    )
    .join(', ')}], ' ') as kept`;
  const clinic: Clinic = {
    stack,
    jingan: await addBranch('SH-JA', '静安', 'Jing’an'),
    xuhui: await addBranch('SH-XH', '徐汇', 'Xuhui'),
    query,
    async closeVisit(branch) {
      const { id } = await one<{ id: string }>(
        `insert into public.visits (branch_id, customer_ref, kind, arrived_at, closed_at, occurred_on)
         values ($1, repeat('ab', 16), 'first', now() - interval '2 hours', now(), current_date) returning id`,
        [branch.id],
      );
      await query(
        "insert into public.visit_staff values ($1, $2, 'consultant'), ($1, $3, 'doctor')",
        [id, branch.consultant, branch.doctor],
      );
      const { code } = await one<{ code: string }>('select private.make_visit_code($1) as code', [
        id,
      ]);
      const { codeHash } = await one<{ codeHash: string }>(
        `select encode(code_hash, 'hex') as "codeHash" from private.visit_codes where visit_id = $1`,
        [id],
      );
      return { id, code, codeHash };
    },
    async addKiosk(branch) {
      const { id } = await one<{ id: string }>(
        "insert into public.kiosks (branch_id, name) values ($1, '前台') returning id",
        [branch.id],
      );
      const { code } = await one<{ code: string }>('select private.make_pairing_code($1) as code', [
        id,
      ]);
      return { id, pairingCode: code };
    },
    async pairTablet(branch) {
      await clinic.forgetTries();
      const { id, pairingCode } = await clinic.addKiosk(branch);
      const { body } = await call<Pairing>(stack, 'pair-kiosk', { body: { code: pairingCode } });
      return { id, token: body.deviceToken };
    },
    async submit(token, responses, language = 'zh') {
      const { body } = await call<Verdicts>(stack, 'submit-responses', {
        token,
        language,
        body: { responses },
      });
      return body;
    },
    async signInHead() {
      const { auth } = createClient(stack.url, stack.secrets.publishableKey);
      const { data, error } = await auth.signUp({
        email: `${crypto.randomUUID()}@example.test`,
        password: 'a-long-password',
      });
      if (error !== null || data.session === null) throw error;
      const { access_token: token, user } = data.session;
      await query("insert into public.memberships (user_id, role) values ($1, 'hq')", [user.id]);
      return { id: user.id, token };
    },
    async everythingKept() {
      const { kept } = await one<{ kept: string }>(hashOfAll);
      return kept;
    },
    async forgetTries() {
      await query('delete from private.rate_limits');
    },
    async close() {
      await stack.close();
      removeFolder(dataFolder);
    },
  };
  return clinic;
}

let minted = 0;

/** A UUIDv7 as a tablet mints it. */
export function mintId(): string {
  const time = (Date.now() + minted++).toString(16).padStart(12, '0');
  const tail = crypto.randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-${tail}`;
}

/** A walk-in's answer; give it the hash of a visit code to make it one of a visit. */
export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    id: mintId(),
    visitCodeHash: null,
    questionnaireVersion: 1,
    language: 'zh',
    answeredAt: new Date().toISOString(),
    isTimeUncertain: false,
    durationMs: 31_000,
    ratings: [],
    nps: 9,
    chips: ['waiting'],
    comment: null,
    wantsContact: false,
    ...changes,
  };
}
