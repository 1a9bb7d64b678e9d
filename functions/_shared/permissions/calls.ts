import type { Cells, RemarkKey } from './matrix.ts';

export interface CallEntry {
  /** Names of the arguments' types, as Postgres prints them: one name, one signature. */
  readonly arguments: string;
  readonly cells: Cells;
  /** Edge functions may call it with the secret key. */
  readonly isForService?: boolean;
  /** What everybody else is told: a code of the problem catalogue. */
  readonly refusal?: 'forbidden' | `${string}_unknown`;
  readonly remarks?: readonly RemarkKey[];
}

const branchRunners: Cells = { manager: 'branch', lead: 'branch', hq: 'all' };

const imports = {
  cells: branchRunners,
  refusal: 'import_unknown',
  remarks: ['sameAnswer'],
} as const;

/** Every function in `public`, and on whose rows each role may use it. */
export const calls = {
  my_memberships: {
    arguments: '',
    cells: {
      stranger: 'own',
      employee: 'own',
      manager: 'own',
      lead: 'own',
      hq: 'own',
    },
  },
  compare_branches: {
    arguments: 'date, date',
    cells: { lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['smallCells'],
  },
  compare_measure: {
    arguments: 'text, date, date',
    cells: { lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['smallCells'],
  },
  compare_strata: {
    arguments: 'text, date',
    cells: { lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['smallCells'],
  },
  verify_audit_log: {
    arguments: '',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  rebuild_rollups: {
    arguments: '',
    cells: { hq: 'all' },
    isForService: true,
    refusal: 'forbidden',
  },
  merge_slots: {
    arguments: '',
    cells: { hq: 'all' },
    isForService: true,
    refusal: 'forbidden',
  },
  read_branch_pulse: {
    arguments: 'uuid, date, date',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  read_branch_details: {
    arguments: 'uuid, date, date',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  role_rating_priors: {
    arguments: 'date',
    cells: { manager: 'all', lead: 'all', hq: 'all' },
    refusal: 'forbidden',
  },
  issue_visit_code: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'visit_unknown',
    remarks: ['sameAnswer'],
  },
  create_pairing_code: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'kiosk_unknown',
    remarks: ['sameAnswer'],
  },
  revoke_kiosk: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'kiosk_unknown',
    remarks: ['sameAnswer'],
  },
  set_kiosk_settings: {
    arguments: 'uuid, jsonb',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  close_kiosk_alert: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'alert_unknown',
    remarks: ['sameAnswer'],
  },
  open_visit: {
    arguments: 'uuid, text, visit_kind, uuid, jsonb',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  close_visit: {
    arguments: 'uuid, uuid, jsonb',
    cells: branchRunners,
    refusal: 'visit_unknown',
    remarks: ['sameAnswer'],
  },
  push_visit: {
    arguments: 'uuid, uuid',
    cells: branchRunners,
    refusal: 'visit_unknown',
    remarks: ['sameAnswer'],
  },
  withdraw_push: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'kiosk_unknown',
    remarks: ['sameAnswer'],
  },
  visits_of_day: {
    arguments: 'uuid, date',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  visits_of_customer: {
    arguments: 'uuid, text',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  issue_visit_link: {
    arguments: 'uuid, response_occasion',
    cells: branchRunners,
    refusal: 'visit_unknown',
    remarks: ['sameAnswer'],
  },
  contact_of: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'response_unknown',
    remarks: ['sameAnswer'],
  },
  pair_kiosk: { arguments: 'text, text, text', cells: {}, isForService: true },
  poll_kiosk: { arguments: 'text, text', cells: {}, isForService: true },
  open_visit_link: { arguments: 'text, text', cells: {}, isForService: true },
  submit_phone_response: { arguments: 'text, jsonb, text', cells: {}, isForService: true },
  leave_contact: { arguments: 'uuid, text, text, text', cells: {}, isForService: true },
  sync_kiosk: { arguments: 'text, jsonb', cells: {}, isForService: true },
  submit_responses: {
    arguments: 'text, jsonb, uuid, jsonb, text',
    cells: {},
    isForService: true,
  },
  propose_exclusion: {
    arguments: 'uuid, text, text',
    cells: branchRunners,
    refusal: 'response_unknown',
    remarks: ['sameAnswer', 'secondPerson'],
  },
  confirm_exclusion: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'exclusion_unknown',
    remarks: ['sameAnswer', 'secondPerson'],
  },
  lift_exclusion: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'exclusion_unknown',
    remarks: ['sameAnswer'],
  },
  erase_response: {
    arguments: 'uuid',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  explore_responses: {
    arguments: 'uuid, jsonb, jsonb, integer',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer', 'noCustomerNames'],
  },
  explore_figures: {
    arguments: 'uuid, jsonb',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  asked_by_person: {
    arguments: 'uuid, date, date',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  load_integrity: { arguments: 'uuid, uuid, integer', cells: {}, isForService: true },
  keep_integrity: { arguments: 'uuid, uuid, date, date, jsonb', cells: {}, isForService: true },
  review_finding: {
    arguments: 'uuid, text, text',
    cells: branchRunners,
    refusal: 'finding_unknown',
    remarks: ['sameAnswer', 'secondPerson'],
  },
  settle_finding: {
    arguments: 'uuid, boolean',
    cells: branchRunners,
    refusal: 'finding_unknown',
    remarks: ['sameAnswer', 'secondPerson'],
  },
  open_import: {
    arguments: 'import_kind, text, uuid, jsonb, uuid, boolean',
    cells: branchRunners,
    refusal: 'forbidden',
    remarks: ['sameAnswer'],
  },
  restart_import: { arguments: 'uuid', ...imports },
  stage_import_rows: { arguments: 'uuid, jsonb', ...imports },
  read_import: { arguments: 'uuid', ...imports },
  read_import_problems: { arguments: 'uuid, integer', ...imports },
  check_import: { arguments: 'uuid', ...imports },
  commit_import_rows: { arguments: 'uuid, integer', ...imports },
  undo_import_rows: { arguments: 'uuid, integer', ...imports },
  import_directory: { arguments: 'uuid', ...imports },
  stage_record_rows: { arguments: 'uuid, jsonb', cells: {}, isForService: true },
  claim_facts: { arguments: '', cells: {}, isForService: true },
  renew_facts_claim: { arguments: 'uuid', cells: {}, isForService: true },
  count_due_facts: { arguments: '', cells: {}, isForService: true },
  settle_facts: { arguments: 'uuid, bigint', cells: {}, isForService: true },
  load_derivation: { arguments: '', cells: {}, isForService: true },
  load_clinic_records: { arguments: 'uuid, date, uuid, integer', cells: {}, isForService: true },
  open_fact_job: {
    arguments: 'text, uuid, date',
    cells: { lead: 'branch', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['sameAnswer'],
  },
  finish_fact_job: {
    arguments: 'uuid, bigint, bigint, bigint, jsonb',
    cells: {},
    isForService: true,
  },
  create_api_key: {
    arguments: 'uuid, text, jsonb',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  revoke_api_key: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'api_key_unknown',
    remarks: ['sameAnswer'],
  },
  use_api_key: { arguments: 'text, import_kind', cells: {}, isForService: true },
  import_with_api_key: {
    arguments: 'text, import_kind, uuid, boolean, jsonb',
    cells: {},
    isForService: true,
  },
  undo_with_api_key: { arguments: 'text, uuid', cells: {}, isForService: true },
  replace_record_facts: { arguments: 'uuid, date, date, jsonb', cells: {}, isForService: true },
  save_kpi: { arguments: 'uuid, jsonb', cells: {}, isForService: true },
  save_plan_version: {
    arguments: 'uuid, text, integer, jsonb, date, text, uuid',
    cells: {},
    isForService: true,
  },
  propose_plan_version: {
    arguments: 'uuid, text, integer, jsonb, date, text',
    cells: {},
    isForService: true,
  },
  decline_plan_proposal: {
    arguments: 'uuid, text',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  confirm_plan_read: {
    arguments: 'text, integer',
    cells: { employee: 'own' },
    refusal: 'plan_unknown',
    remarks: ['sameAnswer'],
  },
  set_target: {
    arguments: 'text, text, jsonb, text, date',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  enter_veto: {
    arguments: 'uuid, text, date, text',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  lift_veto: { arguments: 'uuid, text', cells: { hq: 'all' }, refusal: 'forbidden' },
  read_evidence: {
    arguments: 'uuid, text[], date, date',
    cells: { employee: 'own', ...branchRunners },
    refusal: 'employee_unknown',
    remarks: ['sameAnswer', 'smallCells'],
  },
  slice_measures: {
    arguments: 'uuid, text[], date, date, text[]',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  other_branch_slices: {
    arguments: 'staff_role, text[], date, date',
    cells: { lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['smallCells'],
  },
  wall_of_branch: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer', 'smallCells'],
  },
  create_wall_link: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'branch_unknown',
    remarks: ['sameAnswer'],
  },
  revoke_wall_link: {
    arguments: 'uuid',
    cells: branchRunners,
    refusal: 'wall_unknown',
    remarks: ['sameAnswer'],
  },
  read_wall: { arguments: 'text', cells: {}, isForService: true, remarks: ['smallCells'] },
  load_scoring_inputs: { arguments: 'uuid, jsonb, date, date', cells: {}, isForService: true },
  load_plan_evidence: { arguments: 'uuid, staff_role, date', cells: {}, isForService: true },
  open_period: {
    arguments: 'text, date, text, integer, text, integer',
    cells: { hq: 'all' },
    refusal: 'forbidden',
  },
  discard_period: { arguments: 'uuid, integer', cells: { hq: 'all' }, refusal: 'forbidden' },
  period_readiness: {
    arguments: 'uuid',
    cells: { manager: 'all', lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['onlyOwnPeople'],
  },
  publish_period: {
    arguments: 'uuid, uuid, integer, text, jsonb',
    cells: {},
    isForService: true,
  },
  load_period_facts: { arguments: 'uuid, uuid, text, integer', cells: {}, isForService: true },
  load_period_snapshot: { arguments: 'uuid, uuid, text, integer', cells: {}, isForService: true },
  load_trial: { arguments: 'uuid, uuid', cells: {}, isForService: true },
  store_preview: {
    arguments: 'uuid, uuid, integer, text, text, jsonb',
    cells: {},
    isForService: true,
  },
  store_seal: { arguments: 'uuid, uuid, integer, jsonb', cells: {}, isForService: true },
  load_seal: { arguments: 'uuid, uuid, text, uuid, integer', cells: {}, isForService: true },
  store_restatements: { arguments: 'uuid, uuid, text, text, jsonb', cells: {}, isForService: true },
  acknowledge_result: {
    arguments: 'uuid, integer, text',
    cells: { employee: 'own' },
    refusal: 'result_unknown',
    remarks: ['sameAnswer'],
  },
  write_talk: {
    arguments: 'uuid, text',
    cells: branchRunners,
    refusal: 'result_unknown',
    remarks: ['sameAnswer'],
  },
  agree_action_item: {
    arguments: 'uuid, text, date',
    cells: branchRunners,
    refusal: 'result_unknown',
    remarks: ['sameAnswer'],
  },
  close_action_item: {
    arguments: 'uuid, text',
    cells: { employee: 'own', ...branchRunners },
    refusal: 'action_item_unknown',
    remarks: ['sameAnswer'],
  },
  load_calibration: { arguments: 'uuid, uuid', cells: {}, isForService: true },
  store_calibration: {
    arguments: 'uuid, uuid, integer, integer, integer, text, jsonb',
    cells: {},
    isForService: true,
  },
  calibrators: {
    arguments: 'uuid',
    cells: { lead: 'all', hq: 'all' },
    refusal: 'forbidden',
    remarks: ['onlyOwnPeople'],
  },
  file_appeal: {
    arguments: 'uuid, text, text, text',
    cells: { employee: 'own' },
    refusal: 'result_unknown',
    remarks: ['sameAnswer'],
  },
  withdraw_appeal: {
    arguments: 'uuid',
    cells: { employee: 'own' },
    refusal: 'appeal_unknown',
    remarks: ['sameAnswer'],
  },
  ask_appeal_review: {
    arguments: 'uuid, text',
    cells: { employee: 'own' },
    refusal: 'appeal_unknown',
    remarks: ['sameAnswer'],
  },
  load_appeal: { arguments: 'uuid, uuid', cells: {}, isForService: true },
  decide_appeal: {
    arguments: 'uuid, uuid, integer, integer, text, text, jsonb, jsonb, jsonb',
    cells: {},
    isForService: true,
    remarks: ['notOwnDoing'],
  },
  review_potential: {
    arguments: 'uuid, uuid, jsonb, text',
    cells: branchRunners,
    refusal: 'employee_unknown',
    remarks: ['sameAnswer'],
  },
  load_placement_inputs: { arguments: 'uuid, uuid', cells: {}, isForService: true },
  keep_placements: { arguments: 'uuid, uuid, jsonb', cells: {}, isForService: true },
  list_awards: {
    arguments: 'date, date',
    cells: { employee: 'all', manager: 'all', lead: 'all', hq: 'all' },
    refusal: 'forbidden',
  },
  load_award_inputs: { arguments: 'uuid, uuid', cells: {}, isForService: true },
  grant_awards: { arguments: 'uuid, uuid, jsonb', cells: {}, isForService: true },
  withdraw_award: { arguments: 'uuid, text', cells: { hq: 'all' }, refusal: 'forbidden' },
} as const satisfies Record<string, CallEntry>;

export type CallName = keyof typeof calls;

/**
 * Helpers in `private` that policies and views call as the asker. Everything else in `private` is
 * out of reach for every role of a request.
 */
export const policyHelpers = [
  'branch_ids',
  'employee_id',
  'facts_of_response',
  'is_hq',
  'is_member',
  'led_staff_ids',
  'may_read_visit',
  'plan_ids',
  'plan_roles',
  'rating_measures',
  'readable_branch_ids',
  'runs_branch',
  'silent_since',
  'staff_ids',
] as const;
