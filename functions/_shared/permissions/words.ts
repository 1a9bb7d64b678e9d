import { defineCatalogue } from '../i18n/define-catalogue.ts';
import type { CallName } from './calls.ts';
import type { Extent, RemarkKey, Role, TableName, Verb } from './matrix.ts';

type Words<Key extends string> = Record<Key, { readonly zh: string; readonly en: string }>;

/** How a page says the matrix: a role, a verb, an extent, a remark, a table and a call. */
export const roleWords = defineCatalogue({
  anon: { zh: '未登录', en: 'Not signed in' },
  stranger: { zh: '已注册、未受邀', en: 'Signed up, not invited' },
  employee: { zh: '员工', en: 'Employee' },
  manager: { zh: '店长', en: 'Manager' },
  lead: { zh: '分院负责人', en: 'Branch lead' },
  hq: { zh: '总部', en: 'Head office' },
} satisfies Words<Role>);

export const verbWords = defineCatalogue({
  select: { zh: '查看', en: 'Read' },
  insert: { zh: '新增', en: 'Add' },
  update: { zh: '修改', en: 'Change' },
  delete: { zh: '删除', en: 'Delete' },
} satisfies Words<Verb>);

export const extentWords = defineCatalogue({
  none: { zh: '无', en: 'None' },
  own: { zh: '本人的', en: 'Own' },
  branch: { zh: '本分院的', en: 'Own branch' },
  others: { zh: '除本人外的全部', en: 'All but own' },
  all: { zh: '全部', en: 'All' },
} satisfies Words<Extent>);

export const remarkWords = defineCatalogue({
  leadInvites: {
    zh: '分院负责人只能邀请本分院的店长和员工。',
    en: 'A branch lead invites managers and employees of the own branch only.',
  },
  pendingOnly: {
    zh: '只能撤回尚未接受的邀请。',
    en: 'Only an invitation that nobody has accepted can be withdrawn.',
  },
  appendOnly: {
    zh: '由系统记录，任何人都不能修改或删除。',
    en: 'Written by the system; nobody changes or deletes it.',
  },
  noCustomerNames: {
    zh: '顾客只以化名编号出现，不含姓名和电话。',
    en: 'Customers appear as pseudonyms, never with a name or phone number.',
  },
  writtenByCalls: {
    zh: '只通过专门的操作写入。',
    en: 'Written through dedicated calls only.',
  },
  neverChanged: {
    zh: '版本发布后不再改动，新的措辞是新的版本。',
    en: 'A version never changes; new wording is a new version.',
  },
  smallCells: {
    zh: '少于 5 份回答的数字不显示。',
    en: 'Figures from fewer than five answers are withheld.',
  },
  secondPerson: {
    zh: '排除要由第二个人确认。',
    en: 'An exclusion takes a second person.',
  },
  chainReads: {
    zh: '总部保存的，各分院也能查看。',
    en: 'Those that head office keeps can be read in every branch.',
  },
  sameAnswer: {
    zh: '不存在的和无权查看的，答复相同。',
    en: 'What is absent and what is hidden get the same answer.',
  },
} satisfies Words<RemarkKey>);

export const tableWords = defineCatalogue({
  branches: { zh: '分院', en: 'Branches' },
  employees: { zh: '员工', en: 'Employees' },
  postings: { zh: '任职', en: 'Postings' },
  treatments: { zh: '项目', en: 'Treatments' },
  memberships: { zh: '账户权限', en: 'Memberships' },
  invitations: { zh: '邀请', en: 'Invitations' },
  audit_log: { zh: '操作记录', en: 'Audit log' },
  questionnaires: { zh: '问卷版本', en: 'Questionnaires' },
  import_batches: { zh: '导入批次', en: 'Imports' },
  import_mappings: { zh: '导入的列对应', en: 'Mappings of imports' },
  api_keys: { zh: '接口密钥', en: 'API keys' },
  fact_jobs: { zh: '重新计算任务', en: 'Recalculations' },
  visits: { zh: '就诊', en: 'Visits' },
  visit_staff: { zh: '就诊的服务人员', en: 'Staff of a visit' },
  kiosks: { zh: '平板', en: 'Tablets' },
  kiosk_health: { zh: '平板状态', en: 'State of the tablets' },
  kiosk_alerts: { zh: '平板提醒', en: 'Alerts of tablets' },
  kiosk_settings: { zh: '平板设置', en: 'Settings of the tablets' },
  responses: { zh: '原始评价与留言', en: 'Raw responses and comments' },
  records: { zh: '业务记录', en: 'Clinic records' },
  stored_measurements: {
    zh: '存下的度量（就诊、业务记录、导入的合计）',
    en: 'Stored measurements (of visits, records, imported totals)',
  },
  measurements: {
    zh: '度量（每个数字的来源）',
    en: 'Measurements (what numbers are made of)',
  },
  monthly_measures: {
    zh: '每人每月汇总（分槽）',
    en: 'Monthly figures per person (slots)',
  },
  monthly_branch_measures: {
    zh: '每分院每月汇总（分槽）',
    en: 'Monthly figures per branch (slots)',
  },
  monthly_totals: { zh: '每人每月汇总', en: 'Monthly figures per person' },
  monthly_branch_totals: {
    zh: '每分院每月汇总',
    en: 'Monthly figures per branch',
  },
  exclusions: { zh: '排除', en: 'Exclusions' },
  erasures: { zh: '删除凭证', en: 'Erasures' },
  kpis: { zh: '指标', en: 'KPIs' },
  plans: { zh: '绩效方案', en: 'Plans' },
  plan_versions: { zh: '方案版本', en: 'Versions of plans' },
  plan_proposals: { zh: '方案修改建议', en: 'Proposed changes of plans' },
  plan_reads: { zh: '方案阅读确认', en: 'Read receipts of plans' },
  targets: { zh: '目标与定额', en: 'Targets and quotas' },
  vetoes: { zh: '一票否决', en: 'Vetoes' },
} satisfies Words<TableName>);

export const callWords = defineCatalogue({
  my_memberships: { zh: '我的权限', en: 'My memberships' },
  compare_branches: { zh: '分院对比', en: 'Compare branches' },
  verify_audit_log: { zh: '核验操作记录', en: 'Verify the audit log' },
  rebuild_rollups: { zh: '重算汇总', en: 'Rebuild the monthly figures' },
  issue_visit_code: { zh: '发评价码', en: 'Issue a visit code' },
  create_pairing_code: { zh: '生成配对码', en: 'Create a pairing code' },
  revoke_kiosk: { zh: '停用平板', en: 'Revoke a tablet' },
  set_kiosk_settings: { zh: '设置分院的平板', en: 'Set up the tablets of a branch' },
  close_kiosk_alert: { zh: '关闭平板提醒', en: 'Close an alert of a tablet' },
  open_visit: { zh: '登记到店', en: 'Register a visit' },
  close_visit: { zh: '结束就诊', en: 'Close a visit' },
  push_visit: { zh: '把就诊发到平板', en: 'Send a visit to a tablet' },
  withdraw_push: { zh: '从平板撤回就诊', en: 'Withdraw a visit from a tablet' },
  visits_of_day: { zh: '查看当天就诊与到期回访', en: 'Read a day’s visits and due follow-ups' },
  visits_of_customer: { zh: '按顾客编号查就诊', en: 'Find visits by the customer’s number' },
  issue_visit_link: { zh: '生成手机评价链接', en: 'Issue a link for a customer’s phone' },
  contact_of: { zh: '查看顾客留下的电话', en: 'Read the number that a customer left' },
  pair_kiosk: { zh: '平板配对', en: 'Pair a tablet' },
  poll_kiosk: { zh: '平板查询发来的就诊', en: 'Ask for a visit sent to a tablet' },
  open_visit_link: { zh: '打开手机评价链接', en: 'Open a link on a customer’s phone' },
  submit_phone_response: { zh: '从手机提交评价', en: 'Submit a response from a phone' },
  leave_contact: { zh: '顾客留下电话', en: 'Leave a number' },
  sync_kiosk: { zh: '平板同步', en: 'Sync a tablet' },
  submit_responses: { zh: '提交评价', en: 'Submit responses' },
  propose_exclusion: { zh: '申请排除', en: 'Propose an exclusion' },
  confirm_exclusion: { zh: '确认排除', en: 'Confirm an exclusion' },
  lift_exclusion: { zh: '取消排除', en: 'Lift an exclusion' },
  erase_response: {
    zh: '应顾客要求删除评价',
    en: 'Erase a response at the customer’s request',
  },
  open_import: { zh: '开始导入', en: 'Begin an import' },
  restart_import: { zh: '重新上传', en: 'Send the file again' },
  stage_import_rows: { zh: '上传行', en: 'Send rows' },
  read_import: { zh: '查看导入', en: 'Read an import' },
  read_import_problems: { zh: '查看导入的问题行', en: 'Read the bad rows of an import' },
  check_import: { zh: '试运行', en: 'Dry run' },
  commit_import_rows: { zh: '写入', en: 'Commit' },
  undo_import_rows: { zh: '撤销导入', en: 'Undo an import' },
  import_directory: { zh: '查看可写入的人员和项目', en: 'Read whom rows may name' },
  stage_record_rows: { zh: '上传业务记录', en: 'Send clinic records' },
  claim_facts: { zh: '领取待计算的分院', en: 'Claim a branch that is due' },
  renew_facts_claim: { zh: '继续计算', en: 'Keep a claim' },
  count_due_facts: { zh: '待计算分院数', en: 'Count branches that are due' },
  settle_facts: { zh: '完成计算', en: 'Settle a branch' },
  load_derivation: { zh: '读取营业时间和任职', en: 'Load calendars and postings' },
  load_clinic_records: { zh: '读取业务记录', en: 'Load clinic records' },
  open_fact_job: { zh: '要求重新计算', en: 'Ask for a recalculation' },
  finish_fact_job: { zh: '结束重新计算', en: 'End a recalculation' },
  create_api_key: { zh: '创建接口密钥', en: 'Create an API key' },
  revoke_api_key: { zh: '停用接口密钥', en: 'Revoke an API key' },
  use_api_key: { zh: '使用接口密钥', en: 'Use an API key' },
  import_with_api_key: { zh: '通过接口导入', en: 'Import with an API key' },
  undo_with_api_key: { zh: '通过接口撤销', en: 'Undo with an API key' },
  replace_record_facts: { zh: '更新业务记录的度量', en: 'Replace the facts of records' },
  save_kpi: { zh: '新增自定义指标', en: 'Add a KPI' },
  save_plan_version: { zh: '发布方案版本', en: 'Publish a version of a plan' },
  propose_plan_version: { zh: '建议修改方案', en: 'Propose a change of a plan' },
  decline_plan_proposal: { zh: '退回修改建议', en: 'Decline a proposed change' },
  confirm_plan_read: { zh: '确认已阅读方案', en: 'Confirm having read a plan' },
  set_target: { zh: '设定目标或定额', en: 'Set a target or quota' },
  enter_veto: { zh: '登记一票否决', en: 'Enter a veto' },
  lift_veto: { zh: '撤销一票否决', en: 'Lift a veto' },
  slice_measures: {
    zh: '按时间、分院、岗位、项目查看指标',
    en: 'see KPIs by month, branch, role and treatment',
  },
  read_evidence: {
    zh: '查看得分背后的每一条记录',
    en: 'read the rows behind a score',
  },
  load_scoring_inputs: { zh: '读取计分数据', en: 'Load what a score is made of' },
  load_plan_evidence: { zh: '读取方案检查依据', en: 'Load what a plan is judged against' },
} satisfies Words<CallName>);
