import type { ImportReport } from '#shared/import/import-report.ts';
import { emptyMapping, type Mapping } from '#shared/import/mapping.ts';
import type { ImportKind } from '#shared/import/target-field.ts';
import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import { type Stack, startStack } from '../../supabase/local/stack.ts';
import { removeFolder } from '../local/scratch.ts';
import { copyTemplate } from '../local/stack-template.ts';
import { type Called, call } from './call.ts';

/** What an import answers, line by line. */
export type Line = Partial<{
  rows: number;
  badRows: number;
  bytes: number;
  remaining: number;
  report: ImportReport;
  problem: WireProblem & { status: number };
  deriving: { branchId: string; month: string; share: number };
  job: { id: string; added: number; removed: number; kept: number; changes: object[] };
}>;

export interface Opening {
  kind?: ImportKind;
  mapping?: Partial<Mapping>;
  branchId?: string | null;
  createBranches?: boolean;
  fileName?: string;
  clientToken?: string;
}

type Bytes = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** Head office (Hua), Mei who manages Jing’an, Li who leads Xuhui, Chen who is an employee, on the real stack. */
export interface Desk {
  readonly stack: Stack;
  readonly tokens: Record<'hua' | 'mei' | 'li' | 'chen' | 'stranger', string>;
  readonly jingan: string;
  readonly xuhui: string;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  ask(
    token: string,
    path: string,
    options?: { method?: string; body?: unknown },
  ): Promise<Called<WireProblem>>;
  open(token: string, opening: Opening): Promise<string>;
  /** Every line of a streamed answer; a plain problem counts as one. */
  stream(token: string, method: string, path: string, raw?: Bytes): Promise<Line[]>;
  /** Open and send a file; its last line. */
  send(token: string, opening: Opening, raw: Bytes): Promise<Line & { batchId: string }>;
  commit(token: string, batchId: string): Promise<ImportReport>;
  undo(token: string, batchId: string): Promise<ImportReport>;
  /** A hash over every table an import could touch, its own staging and log aside. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const dataFolder = await copyTemplate('empty');
  const stack = await startStack({ port: 0, dataFolder, seed: false, site: false, quiet: true });
  const query = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await stack.database.query(sql, parameters)) as Row[];

  async function signUp(name: string): Promise<{ id: string; token: string }> {
    const answer = await fetch(`${stack.url}/auth/v1/signup`, {
      method: 'POST',
      headers: { apikey: stack.secrets.publishableKey, 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@example.test`, password: 'correct horse battery' }),
    });
    const session = (await answer.json()) as { access_token: string; user: { id: string } };
    return { id: session.user.id, token: session.access_token };
  }
  const [hua, mei, li, chen, stranger] = await Promise.all(
    ['hua', 'mei', 'li', 'chen', 'stranger'].map(signUp),
  );
  const branches = await query<{ id: string }>(
    "insert into public.branches (code, name_zh, name_en) values ('SH-JA', '静安', 'Jing’an'), ('SH-XH', '徐汇', 'Xuhui') returning id",
  );
  const [jingan, xuhui] = branches.map(({ id }) => id) as [string, string];
  await query(
    "insert into public.memberships (user_id, role, branch_id) values ($1, 'hq', null), ($2, 'manager', $5), ($3, 'lead', $6), ($4, 'employee', $5)",
    [hua!.id, mei!.id, li!.id, chen!.id, jingan, xuhui],
  );
  await query(
    "insert into public.employees (code, name) values ('007', '王芳'), ('X01', '李娜'), ('X02', '王芳'), ('N01', '陈晨')",
  );
  await query(
    `insert into public.postings (employee_id, branch_id, role, during)
     select id, case when code like 'X%' then $2::uuid else $1::uuid end, 'nurse', '[2025-01-01,)' from public.employees where code <> 'N01'`,
    [jingan, xuhui],
  );
  await query(
    "insert into public.treatments (code, name_zh, name_en, category) values ('T1', '水光针', 'Skin booster', 'injection')",
  );

  const desk: Desk = {
    stack,
    tokens: {
      hua: hua!.token,
      mei: mei!.token,
      li: li!.token,
      chen: chen!.token,
      stranger: stranger!.token,
    },
    jingan,
    xuhui,
    query,
    ask: (token, path, options) => call(stack, `import-records${path}`, { token, ...options }),
    async open(token, opening) {
      const { status, body } = await call<{ batchId: string }>(stack, 'import-records', {
        token,
        body: {
          kind: opening.kind ?? 'responses',
          fileName: opening.fileName ?? 'file.csv',
          clientToken: opening.clientToken ?? crypto.randomUUID(),
          mapping: { ...emptyMapping, ...opening.mapping },
          branchId: opening.branchId ?? null,
          createBranches: opening.createBranches ?? false,
        },
      });
      if (status !== 200) throw Object.assign(new Error(JSON.stringify(body)), { status, body });
      return body.batchId;
    },
    async stream(token, method, path, raw) {
      const init: RequestInit & { duplex: 'half' } = {
        method,
        headers: { authorization: `Bearer ${token}` },
        body: raw,
        duplex: 'half',
      };
      const answer = await fetch(`${stack.url}/functions/v1/import-records${path}`, init);
      const text = await answer.text();
      if (!answer.ok) return [{ problem: { ...JSON.parse(text), status: answer.status } }];
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
    },
    async send(token, opening, raw) {
      const batchId = await desk.open(token, opening);
      const lines = await desk.stream(token, 'PUT', `/${batchId}/file`, raw);
      return { ...lines.at(-1), batchId };
    },
    async commit(token, batchId) {
      return reportOf(await desk.stream(token, 'POST', `/${batchId}/commit`));
    },
    async undo(token, batchId) {
      return reportOf(await desk.stream(token, 'POST', `/${batchId}/undo`));
    },
    async everything() {
      const tables = [
        ...['branches', 'employees', 'postings', 'treatments', 'memberships', 'visits'],
        ...['visit_staff', 'records', 'responses', 'measurements', 'monthly_totals'],
        ...['monthly_branch_totals', 'exclusions', 'erasures'],
      ];
      const parts = tables.map(
        (table) =>
          `(select '${table}' || count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from public.${table} t)`,
      );
      const [row] = await query<{ all: string }>(
        `select concat_ws(' ', ${parts.join(', ')}) as all`,
      );
      return row!.all;
    },
    async close() {
      await stack.close();
      removeFolder(dataFolder);
    },
  };
  return desk;
}

function reportOf(lines: readonly Line[]): ImportReport {
  const last = lines.at(-1);
  if (!last?.report)
    throw Object.assign(new Error(JSON.stringify(last)), { problem: last?.problem });
  return last.report;
}
