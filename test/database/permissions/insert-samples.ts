import type { TableName } from '#shared/permissions/matrix.ts';
import { employees } from '../harness/ids.ts';

type Values = Record<string, unknown>;

/** A good new row for a branch, of every table that somebody may write to directly. */
export const insertSamples: Partial<Record<TableName, (branchId: string) => Values>> = {
  branches: () => ({
    code: 'SH-PD',
    name_zh: '浦东',
    name_en: 'Pudong',
    opening_hours: {},
  }),
  employees: () => ({ code: 'E9', name: '钱' }),
  postings: (branchId) => ({
    employee_id: employees.tang,
    branch_id: branchId,
    role: 'nurse',
    during: '[2023-01-01,2023-02-01)',
  }),
  treatments: () => ({
    code: 'T9',
    name_zh: '水光',
    name_en: 'Hydration',
    category: 'skin',
  }),
  invitations: (branchId) => ({
    email: 'a@example.com',
    role: 'manager',
    branch_id: branchId,
  }),
  questionnaires: () => ({
    version: 2,
    effective_on: '2025-01-01',
    content: { aspects: {}, nps: {}, chips: {}, comment: {}, contact: {} },
  }),
  import_mappings: (branchId) => ({
    branch_id: branchId,
    name: '预约系统',
    kind: 'appointment',
    mapping: {},
    saved_at: '2026-01-01',
  }),
  kiosks: (branchId) => ({ branch_id: branchId, name: '二楼' }),
};
