/**
 * Who may do what with which rows: the one place it is written down for people. The database
 * enforces it in its own words (policies, grants, checks in functions); test/database/permissions
 * generates a test from every cell and fails on a table, view, column or function that is missing
 * here. What is not listed is denied.
 */
export const roles = ['anon', 'stranger', 'employee', 'manager', 'lead', 'hq'] as const;
export type Role = (typeof roles)[number];

export const verbs = ['select', 'insert', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/**
 * Which rows.
 * - own: about the asker
 * - branch: of a branch the asker belongs to in that role (with staff: who work or worked there)
 * - others: all but the asker's own
 */
export type Extent = 'none' | 'own' | 'branch' | 'others' | 'all';

/** A role that is not listed may do nothing. */
export type Cells = Readonly<Partial<Record<Role, Exclude<Extent, 'none'>>>>;

export interface TableEntry {
  readonly kind: 'table' | 'view';
  /** Columns granted for the verb, with spaces between; the rest stays unread and unwritten. */
  readonly columns: Readonly<Partial<Record<Exclude<Verb, 'delete'>, string>>>;
  readonly cells: Readonly<Partial<Record<Verb, Cells>>>;
  /** Remarks that narrow a cell further, as keys of words.ts. */
  readonly remarks?: readonly RemarkKey[];
}

export type RemarkKey =
  | 'leadInvites'
  | 'pendingOnly'
  | 'appendOnly'
  | 'noCustomerNames'
  | 'writtenByCalls'
  | 'neverChanged'
  | 'smallCells'
  | 'secondPerson'
  | 'chainReads'
  | 'onlyOwnPeople'
  | 'notOwnDoing'
  | 'sameAnswer';

const everyone: Cells = {
  employee: 'all',
  manager: 'all',
  lead: 'all',
  hq: 'all',
};
const branchRunners: Cells = { manager: 'branch', lead: 'branch', hq: 'all' };
const branchMembers: Cells = { employee: 'branch', ...branchRunners };
const hqOnly: Cells = { hq: 'all' };
/** Rules of the own role for who is appraised by them, all of them for who appraises. */
const ownRole: Cells = { employee: 'own', manager: 'all', lead: 'all', hq: 'all' };
const ownAndStaff: Cells = { employee: 'own', ...branchRunners };
const ownAndLead: Cells = { employee: 'own', lead: 'branch', hq: 'all' };
const ownOnly: Cells = { employee: 'own', manager: 'own', lead: 'own', hq: 'own' };

export const tables = {
  branches: {
    kind: 'table',
    columns: {
      select: 'id code name_zh name_en time_zone opening_hours special_days opened_on closed_on',
      insert: 'code name_zh name_en time_zone opening_hours special_days opened_on',
      update: 'name_zh name_en time_zone opening_hours special_days closed_on',
    },
    cells: { select: everyone, insert: hqOnly, update: hqOnly },
  },
  employees: {
    kind: 'table',
    columns: { select: 'id code name', insert: 'code name', update: 'name' },
    cells: {
      select: { employee: 'own', ...branchRunners },
      insert: hqOnly,
      update: hqOnly,
    },
  },
  postings: {
    kind: 'table',
    columns: {
      select: 'id employee_id branch_id role during',
      insert: 'employee_id branch_id role during',
      update: 'during',
    },
    cells: {
      select: { employee: 'own', ...branchRunners },
      insert: hqOnly,
      update: hqOnly,
    },
  },
  treatments: {
    kind: 'table',
    columns: {
      select: 'id code name_zh name_en category',
      insert: 'code name_zh name_en category',
      update: 'name_zh name_en category',
    },
    cells: { select: everyone, insert: hqOnly, update: hqOnly },
  },
  memberships: {
    kind: 'table',
    columns: { select: 'id user_id role branch_id' },
    cells: {
      select: { employee: 'own', manager: 'own', lead: 'own', hq: 'all' },
      delete: { hq: 'others' },
    },
  },
  invitations: {
    kind: 'table',
    columns: {
      select: 'id email role branch_id employee_id invited_by created_at expires_at accepted_at',
      insert: 'email role branch_id employee_id expires_at',
    },
    cells: {
      select: { lead: 'branch', hq: 'all' },
      insert: { lead: 'branch', hq: 'all' },
      delete: { lead: 'branch', hq: 'all' },
    },
    remarks: ['leadInvites', 'pendingOnly'],
  },
  audit_log: {
    kind: 'table',
    columns: {
      select: 'id occurred_at actor_id branch_id action table_name row_id old_content new_content',
    },
    cells: { select: { lead: 'branch', hq: 'all' } },
    remarks: ['appendOnly'],
  },
  questionnaires: {
    kind: 'table',
    columns: {
      select: 'id version effective_on content',
      insert: 'version effective_on content',
    },
    cells: {
      select: { manager: 'all', lead: 'all', hq: 'all' },
      insert: hqOnly,
    },
    remarks: ['neverChanged'],
  },
  import_batches: {
    kind: 'table',
    columns: {
      select:
        'id kind state branch_id creates_branches file_name mapping row_count bad_row_count known_row_count changed_row_count created_by created_at committed_at undone_at api_key_id',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  import_mappings: {
    kind: 'table',
    columns: {
      select: 'id branch_id name kind mapping saved_at',
      insert: 'branch_id name kind mapping saved_at',
      update: 'name kind mapping saved_at',
    },
    cells: {
      select: branchRunners,
      insert: branchRunners,
      update: branchRunners,
      delete: branchRunners,
    },
    remarks: ['chainReads'],
  },
  api_keys: {
    kind: 'table',
    columns: {
      select: 'id branch_id name kinds prefix created_by created_at last_used_at revoked_at',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  fact_jobs: {
    kind: 'table',
    columns: {
      select:
        'id name branch_id from_day asked_by started_at finished_at added_count removed_count kept_count changes',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  visits: {
    kind: 'table',
    columns: {
      select:
        'id branch_id external_id customer_ref treatment_id kind arrived_at closed_at occurred_on import_batch_id campaign_number referrer_ref asked_at',
    },
    cells: { select: branchRunners },
    remarks: ['noCustomerNames'],
  },
  visit_staff: {
    kind: 'table',
    columns: { select: 'visit_id employee_id role' },
    cells: { select: branchRunners },
  },
  kiosks: {
    kind: 'table',
    columns: {
      select:
        'id branch_id name paired_at revoked_at last_seen_at app_version queue_depth oldest_age_seconds quarantine_count has_wake_lock is_storage_persisted',
      insert: 'branch_id name',
      update: 'name',
    },
    cells: {
      select: branchRunners,
      insert: branchRunners,
      update: branchRunners,
    },
    remarks: ['writtenByCalls'],
  },
  kiosk_health: {
    kind: 'view',
    columns: {
      select:
        'id branch_id name paired_at revoked_at last_seen_at app_version queue_depth oldest_age_seconds quarantine_count has_wake_lock is_storage_persisted silent_since is_silent',
    },
    cells: { select: branchRunners },
  },
  kiosk_alerts: {
    kind: 'table',
    columns: { select: 'id branch_id kiosk_id kind opened_at closed_at closed_by details' },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  kiosk_settings: {
    kind: 'table',
    columns: { select: 'branch_id default_language keeps_partial pin_set_at' },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  responses: {
    kind: 'table',
    columns: {
      select:
        'id branch_id visit_id kiosk_id import_batch_id treatment_id channel occasion questionnaire_version answered_at answered_on received_at is_time_uncertain language duration_ms nps rated_employee_ids rated_roles rated_aspects scores chips comment wants_contact is_excluded is_partial',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  records: {
    kind: 'table',
    columns: {
      select:
        'id import_batch_id branch_id kind external_id employee_id visit_id customer_ref occurred_at occurred_on content visit_number',
    },
    cells: { select: branchRunners },
    remarks: ['noCustomerNames', 'writtenByCalls'],
  },
  stored_measurements: {
    kind: 'table',
    columns: {
      select:
        'measure branch_id employee_id role treatment_id occurred_on value count visit_id record_id import_batch_id',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  measurements: {
    kind: 'view',
    columns: {
      select:
        'measure branch_id employee_id role treatment_id occurred_on value count response_id visit_id record_id import_batch_id is_excluded',
    },
    cells: { select: branchRunners },
  },
  monthly_measures: {
    kind: 'table',
    columns: {
      select:
        'month branch_id employee_id role treatment_id measure slot n sum sum_squares box_1 box_2 box_3 box_4 box_5 box_6 box_7 box_8 box_9 box_10 box_11',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  monthly_branch_measures: {
    kind: 'table',
    columns: {
      select:
        'month branch_id slot visits responses detractors passives promoters unsatisfied satisfied',
    },
    cells: { select: branchMembers },
    remarks: ['writtenByCalls'],
  },
  monthly_totals: {
    kind: 'view',
    columns: {
      select: 'month branch_id employee_id role treatment_id measure n sum sum_squares histogram',
    },
    cells: { select: branchRunners },
  },
  monthly_branch_totals: {
    kind: 'view',
    columns: { select: 'month branch_id measure n sum sum_squares histogram' },
    cells: { select: branchMembers },
  },
  exclusions: {
    kind: 'table',
    columns: {
      select:
        'id response_id branch_id reason note proposed_by proposed_at confirmed_by confirmed_at lifted_by lifted_at',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls', 'secondPerson'],
  },
  integrity_checks: {
    kind: 'table',
    columns: {
      select:
        'id branch_id from_day until_day answer_count people_count test_count finding_count checked_by checked_at',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  integrity_findings: {
    kind: 'table',
    columns: {
      select:
        'id branch_id employee_id from_day until_day signals response_ids found_at state verdict reason decided_by decided_at agreed_by agreed_at',
    },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls', 'secondPerson'],
  },
  response_flags: {
    kind: 'table',
    columns: { select: 'response_id flag branch_id facts flagged_at' },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  erasures: {
    kind: 'table',
    columns: { select: 'response_id erased_on' },
    cells: { select: hqOnly },
    remarks: ['writtenByCalls'],
  },
  kpis: {
    kind: 'table',
    columns: { select: 'id role is_shipped content created_at retired_on', update: 'retired_on' },
    cells: { select: ownRole, update: hqOnly },
    remarks: ['neverChanged'],
  },
  plans: {
    kind: 'table',
    columns: { select: 'id role latest_version' },
    cells: { select: ownRole },
    remarks: ['writtenByCalls'],
  },
  plan_versions: {
    kind: 'table',
    columns: {
      select: 'id plan_id version effective_on content reason created_by created_at',
    },
    cells: { select: ownRole },
    remarks: ['neverChanged'],
  },
  plan_proposals: {
    kind: 'table',
    columns: {
      select:
        'id plan_id base_version effective_on content reason proposed_by proposed_at decided_by decided_at version note',
    },
    cells: { select: { lead: 'own', hq: 'all' } },
    remarks: ['writtenByCalls'],
  },
  plan_reads: {
    kind: 'table',
    columns: { select: 'plan_id version employee_id read_at' },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  targets: {
    kind: 'table',
    columns: {
      select:
        'id kpi_id quantity level employee_id role branch_id value effective_on set_by set_at',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  vetoes: {
    kind: 'table',
    columns: {
      select:
        'id employee_id cause occurred_on evidence entered_by entered_at lifted_by lifted_at lifted_because',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  notices: {
    kind: 'table',
    columns: { select: 'id user_id kind params link created_at read_at', update: 'read_at' },
    cells: { select: ownOnly, update: ownOnly },
    remarks: ['writtenByCalls'],
  },
  periods: {
    kind: 'table',
    columns: {
      select:
        'id kind during state phase ramp_share_bp rank_scope acknowledge_days appeal_days appeal_sla_days calibration_cap_bp preview_due publish_due acknowledge_until appeal_until seal_due plan_versions message revision opened_by opened_at previewed_by previewed_at published_by published_at sealed_by sealed_at',
    },
    cells: { select: everyone },
    remarks: ['writtenByCalls'],
  },
  appraisals: {
    kind: 'table',
    columns: {
      select:
        'id period_id employee_id branch_id role engine_bp calibration_bp total_bp standard_error_bp is_provisional obstacle rank_low rank_high tied_with rank_group_size content computed_at revision',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  appraisal_items: {
    kind: 'table',
    columns: {
      select:
        'appraisal_id segment kpi_id period_id employee_id branch_id n value score_bp weight_bp effective_weight_bp contribution_bp status',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  adjustments: {
    kind: 'table',
    columns: {
      select:
        'id period_id employee_id kind kpi_id veto_id source_id changes reason appeal_id made_by made_at',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  period_seals: {
    kind: 'table',
    columns: {
      select: 'period_id engine_version line_count content_hash sealed_by sealed_at',
    },
    cells: { select: everyone },
    remarks: ['appendOnly'],
  },
  appraisal_seals: {
    kind: 'table',
    columns: {
      select: 'period_id employee_id branch_id inputs_hash result_hash total_bp content_hash',
    },
    cells: { select: ownAndStaff },
    remarks: ['appendOnly'],
  },
  restatements: {
    kind: 'table',
    columns: {
      select:
        'id period_id employee_id branch_id number cause before_bp after_bp delta_bp changes content reason made_by made_at',
    },
    cells: { select: ownAndStaff },
    remarks: ['appendOnly'],
  },
  wall_links: {
    kind: 'table',
    columns: { select: 'id branch_id created_by created_at last_seen_at revoked_at' },
    cells: { select: branchRunners },
    remarks: ['writtenByCalls'],
  },
  acknowledgments: {
    kind: 'table',
    columns: { select: 'appraisal_id revision employee_id branch_id comment acknowledged_at' },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  talks: {
    kind: 'table',
    columns: { select: 'id appraisal_id employee_id branch_id text written_by written_at' },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  calibrations: {
    kind: 'table',
    columns: {
      select:
        'id appraisal_id period_id employee_id branch_id original_bp adjusted_bp movement_bp reason made_by made_at',
    },
    cells: { select: ownAndLead },
    remarks: ['writtenByCalls'],
  },
  appeals: {
    kind: 'table',
    columns: {
      select:
        'id appraisal_id period_id employee_id branch_id target target_id reason state instance review_reason revision filed_at due_on review_until',
    },
    cells: { select: ownAndLead },
    remarks: ['writtenByCalls'],
  },
  appeal_decisions: {
    kind: 'table',
    columns: {
      select:
        'appeal_id instance employee_id branch_id outcome reason scores_changed ranks_changed awards_changed decided_by decided_at',
    },
    cells: { select: ownAndLead },
    remarks: ['writtenByCalls'],
  },
  action_items: {
    kind: 'table',
    columns: {
      select:
        'id appraisal_id employee_id branch_id text due_on agreed_by agreed_at outcome closed_by closed_at',
    },
    cells: { select: ownAndStaff },
    remarks: ['writtenByCalls'],
  },
  potential_reviews: {
    kind: 'table',
    columns: { select: 'id period_id employee_id rater_id scores note reviewed_at' },
    cells: { select: { manager: 'own', lead: 'branch', hq: 'all' } },
    remarks: ['writtenByCalls'],
  },
  placements: {
    kind: 'table',
    columns: {
      select:
        'period_id employee_id branch_id role said_performance said_potential kept_performance kept_potential content kept_by kept_at',
    },
    cells: { select: { lead: 'branch', hq: 'all' } },
    remarks: ['writtenByCalls'],
  },
  award_minutes: {
    kind: 'table',
    columns: { select: 'id period_id kind content decided_by decided_at' },
    cells: { select: hqOnly },
    remarks: ['appendOnly'],
  },
  awards: {
    kind: 'table',
    columns: {
      select:
        'id period_id kind branch_id employee_id role granted_at withdrawn_at withdrawn_because',
    },
    cells: { select: everyone },
    remarks: ['writtenByCalls'],
  },
} as const satisfies Record<string, TableEntry>;

export type TableName = keyof typeof tables;
