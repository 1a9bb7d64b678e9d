import { emptyMapping } from '#shared/import/mapping.ts';
import { nursePlan } from '#shared/plans/templates/nurse-plan.ts';
import type { FieldReason } from '#shared/problems/field-reasons.ts';
import { mostApiRows } from '#shared/schemas/import-api.ts';
import { maxBatchSize } from '#shared/schemas/response.ts';
import { mintId } from './clinic.ts';
import { heartbeat } from './heartbeat.ts';

/** A function's address that takes JSON, and a body that it understands. */
export interface Requested {
  /** The function's, which is its folder's. */
  readonly name: string;
  /** Its address after the name. */
  readonly path?: string;
  readonly caller: 'anyone' | 'device' | 'person' | 'key';
  /** Valid, but of nothing that is there. The first field is the one to spoil. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Fields with a value that they cannot have, the path that is blamed, and why. */
  readonly wrong: readonly (readonly [object, path: string, FieldReason])[];
  /** All that the address takes. */
  readonly methods?: readonly string[];
  readonly maxBytes?: number;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const { id: planId, version: _, effectiveOn, ...content } = nursePlan;
/** Scores as they stand: another action, without the fields of the first. */
const preview = {
  action: 'preview',
  periodId: undefined,
  revision: undefined,
  scope: { chain: true },
};

export const requests: readonly Requested[] = [
  {
    name: 'pair-kiosk',
    caller: 'anyone',
    body: { code: 'ABCD2345' },
    wrong: [[{ code: '' }, 'code', 'too_short']],
  },
  {
    name: 'sync-kiosk',
    caller: 'device',
    body: { ...heartbeat() },
    wrong: [
      [{ queueDepth: -1 }, 'queueDepth', 'too_small'],
      [{ unsent: [[1, 2 ** 31]] }, 'unsent[0][1]', 'too_large'],
    ],
  },
  {
    name: 'submit-responses',
    caller: 'device',
    body: { responses: [] },
    wrong: [[{ responses: Array(maxBatchSize + 1).fill(null) }, 'responses', 'too_many']],
  },
  {
    name: 'open-visit',
    caller: 'anyone',
    body: { token: 'A'.repeat(43) },
    wrong: [[{ token: 'A'.repeat(42) }, 'token', 'wrong_format']],
  },
  {
    name: 'read-wall',
    caller: 'anyone',
    body: { token: `mw_${'A'.repeat(43)}` },
    wrong: [[{ token: 'A'.repeat(43) }, 'token', 'wrong_format']],
  },
  {
    name: 'leave-contact',
    caller: 'anyone',
    body: { responseId: mintId(), phone: '13800138000', name: null },
    wrong: [
      [{ responseId: nobody }, 'responseId', 'wrong_format'],
      [{ phone: '1'.repeat(41) }, 'phone', 'too_long'],
    ],
  },
  {
    name: 'review-people',
    caller: 'person',
    body: { periodId: nobody, action: 'show_awards' },
    wrong: [
      [{ periodId: 'Q4' }, 'periodId', 'wrong_format'],
      [{ action: 'grant_everything' }, 'action', 'not_allowed'],
    ],
  },
  {
    name: 'calibrate-results',
    caller: 'person',
    body: { appraisalId: nobody, revision: 1, movementBp: 500, reason: '与门店核对过' },
    wrong: [
      [{ movementBp: 100_001 }, 'movementBp', 'too_large'],
      [{ movementBp: 0.5 }, 'movementBp', 'wrong_type'],
      [{ revision: 0 }, 'revision', 'too_small'],
      [{ revision: 2 ** 31 }, 'revision', 'too_large'],
      [{ reason: 'x'.repeat(2001) }, 'reason', 'too_long'],
    ],
  },
  {
    name: 'decide-appeals',
    caller: 'person',
    body: { appealId: nobody, action: 'preview', remedy: { kind: 'lift_gate' } },
    wrong: [
      [{ action: 'postpone' }, 'action', 'not_allowed'],
      [{ remedy: { kind: 'pay_back' } }, 'remedy.kind', 'not_allowed'],
      [
        { action: 'reject', remedy: undefined, reason: '', revision: 2 ** 31 },
        'revision',
        'too_large',
      ],
      [{ remedy: { kind: 'correct_kpi', hits: 1, n: 100_001 } }, 'remedy.n', 'too_large'],
      [{ remedy: { kind: 'correct_kpi', hits: 3, n: 2 } }, 'remedy.hits', 'wrong_format'],
    ],
  },
  {
    name: 'edit-plans',
    caller: 'person',
    body: { planId, action: 'lint', baseVersion: 0, effectiveOn, content },
    wrong: [
      [{ action: 'delete_plan' }, 'action', 'not_allowed'],
      [{ action: undefined }, 'action', 'missing'],
      [{ baseVersion: -1 }, 'baseVersion', 'too_small'],
      [{ baseVersion: 2 ** 31 }, 'baseVersion', 'too_large'],
      [{ effectiveOn: '0000-01-01' }, 'effectiveOn', 'time_out_of_range'],
      [{ effectiveOn: '2026-02-30' }, 'effectiveOn', 'wrong_format'],
      [{ content: { ...content, items: [] } }, 'content.items', 'too_few'],
    ],
  },
  {
    name: 'check-integrity',
    caller: 'person',
    body: { branchId: nobody },
    wrong: [[{ branchId: 'SH-JA' }, 'branchId', 'wrong_format']],
  },
  {
    name: 'score-period',
    caller: 'person',
    body: { periodId: nobody, action: 'compute', revision: 0 },
    wrong: [
      [{ action: 'unseal' }, 'action', 'not_allowed'],
      [{ revision: -1 }, 'revision', 'too_small'],
      [{ revision: 2 ** 31 }, 'revision', 'too_large'],
      [{ ...preview, period: '0000-12' }, 'period', 'wrong_format'],
      [{ ...preview, period: '9999-12' }, 'period', 'wrong_format'],
      [
        { ...preview, period: { start: '0000-12-01', end: '0001-01-01' } },
        'period.start',
        'time_out_of_range',
      ],
    ],
  },
  {
    name: 'import-records',
    caller: 'person',
    body: {
      clientToken: nobody,
      kind: 'responses',
      fileName: 'file.csv',
      mapping: emptyMapping,
      branchId: nobody,
      createBranches: false,
    },
    wrong: [
      [{ kind: 'salaries' }, 'kind', 'not_allowed'],
      [{ fileName: '' }, 'fileName', 'too_short'],
      [{ mapping: { ...emptyMapping, delimiter: '|' } }, 'mapping.delimiter', 'not_allowed'],
    ],
  },
  {
    name: 'import-records',
    caller: 'key',
    body: { clientToken: nobody, kind: 'appointment', rows: [{}] },
    wrong: [
      [{ kind: 'responses' }, 'kind', 'not_allowed'],
      [{ rows: [] }, 'rows', 'too_few'],
      [{ rows: Array(mostApiRows + 1).fill({}) }, 'rows', 'too_many'],
    ],
    maxBytes: 4_000_000,
  },
  {
    name: 'import-records',
    path: '/reprocess',
    caller: 'person',
    body: { branchId: nobody, name: 'new rules', from: '2026-01-01' },
    wrong: [
      [{ name: ' ' }, 'name', 'too_short'],
      [{ from: '2026-02-30' }, 'from', 'wrong_format'],
      [{ from: '0000-01-01' }, 'from', 'time_out_of_range'],
    ],
    // an import is read below the function's address, whatever it is called
    methods: ['POST', 'GET'],
  },
];

/** Which function, and who asks where that makes two of it. */
export function titleOf({ name, path = '', caller }: Requested): string {
  return `${name}${path}${caller === 'key' ? ' with a key' : ''}`;
}
