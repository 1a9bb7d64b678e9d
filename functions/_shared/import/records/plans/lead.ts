import type { LeadContent } from '../../../records/kinds/lead.ts';
import { branchColumn, customerColumn, numberColumn } from '../common-columns.ts';
import type { Person } from '../directory.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordPlan } from '../record-plan.ts';
import { contactOutcomes, leadChannels } from '../values/choice-words.ts';

/** 线索: one row a lead. Its phone number becomes a hash before anything is kept. */
export const leadPlan: RecordPlan = {
  kind: 'lead',
  zh: '线索',
  en: 'Leads',
  hint: {
    zh: '每行一条线索：电话（只存化名）、来源、首次联系、首次到院',
    en: 'A lead a row: phone (kept as a pseudonym), source, first contact, arrival',
  },
  columns: [
    numberColumn('线索编号', 'Lead number', 'K'),
    {
      field: 'createdAt',
      form: 'moment',
      zh: '建档时间',
      en: 'Created at',
      isNeeded: true,
      names: ['创建时间', '录入时间', '登记时间', '线索时间', '录单时间', 'date'],
      examples: ['{today} 09:10', '{today} 09:40'],
    },
    {
      field: 'phone',
      form: 'customer',
      zh: '手机号',
      en: 'Phone',
      isNeeded: true,
      names: ['电话', '手机', '联系电话', '手机号码', '客户电话', 'mobile', 'tel', 'phone number'],
      examples: ['13800138000', '13900139000'],
    },
    {
      field: 'owner',
      form: 'person',
      zh: '归属人',
      en: 'Owner',
      isNeeded: true,
      names: ['所属人', '市场人员', '负责人', '推广人员', '员工姓名', '员工编码', 'employee'],
      examples: ['{marketing}', '{marketing}'],
    },
    {
      field: 'leadChannel',
      form: 'choice',
      zh: '媒介来源',
      en: 'Channel',
      names: ['来源', '渠道', '来源渠道', '线索来源', 'source'],
      examples: ['抖音', '小红书'],
    },
    {
      field: 'campaignNumber',
      form: 'number',
      zh: '活动编号',
      en: 'Campaign number',
      names: ['活动', '活动编码', 'campaign', 'campaign id'],
      examples: ['', ''],
    },
    {
      field: 'hasConsent',
      form: 'yesNo',
      zh: '是否同意联系',
      en: 'Consent',
      names: ['授权', '同意联系', '是否授权', 'opt-in'],
      examples: ['是', '是'],
    },
    {
      field: 'isValid',
      form: 'yesNo',
      zh: '是否有效',
      en: 'Valid',
      names: ['有效线索', '有效', '线索状态'],
      examples: ['是', '是'],
    },
    {
      field: 'contactedBy',
      form: 'person',
      zh: '首次联系人',
      en: 'First contact by',
      names: ['首联人', '跟进人', '首次跟进人', '现场咨询'],
      examples: ['{consultant}', ''],
    },
    {
      field: 'contactedAt',
      form: 'moment',
      zh: '首次联系时间',
      en: 'First contact at',
      names: ['首联时间', '首次跟进时间'],
      examples: ['{today} 09:20', ''],
    },
    {
      field: 'contactOutcome',
      form: 'choice',
      zh: '首次联系结果',
      en: 'Contact outcome',
      names: ['首联结果', '联系结果', '跟进结果', 'outcome'],
      examples: ['预约', ''],
    },
    {
      field: 'outcomeAt',
      form: 'moment',
      zh: '结果时间',
      en: 'Outcome at',
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'firstArrivalAt',
      form: 'moment',
      zh: '首次到院时间',
      en: 'First arrival at',
      names: ['首次到店时间', '到院时间', '到院日期', 'arrived at'],
      examples: ['', ''],
    },
    {
      field: 'referrer',
      form: 'customer',
      zh: '推荐人卡号',
      en: 'Referred by',
      names: ['推荐人', '介绍人', '老带新推荐人', 'referrer'],
      isRare: true,
      examples: ['', ''],
    },
    customerColumn,
    branchColumn,
  ],
  choices: (has) => (has('contactedAt') ? [['contactedBy'], ['contactOutcome']] : []),
  read(cells) {
    const owner = cells.needed('owner', cells.person('owner'));
    const contactedBy = cells.person('contactedBy');
    const day = cells.locate('createdAt', [owner, contactedBy]);
    if (owner) cells.requirePosted('owner', [owner], day);
    const phone = cells.needed('phone', cells.customer('phone', 'phone'));
    // Without a card number yet, the customer is known by the phone.
    if (cells.customer('customer', 'customer') === null && phone !== null)
      cells.secrets.customer = phone;
    cells.customer('referrer', 'referrer');
    const createdAt = cells.moment('createdAt');
    const channel = cells.choice('leadChannel', leadChannels);
    const hasConsent = cells.yesNo('hasConsent') ?? false;
    const isValid = cells.yesNo('isValid') ?? true;
    const firstContact = readContact(cells, contactedBy);
    const firstArrivalAt = cells.moment('firstArrivalAt');
    if (!owner || day === null || createdAt === null || phone === null) return null;
    const content: LeadContent = {
      phoneHash: '-',
      channel,
      campaignId: cells.number('campaignNumber'),
      referrerRef: null,
      hasConsent,
      isValid,
      ownerId: owner.id,
      firstContact,
      firstArrivalAt,
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: owner.id,
      visitId: null,
      occurredAt: createdAt,
      occurredOn: day,
      content,
    };
  },
};

function readContact(cells: RecordCells, person: Person | null): LeadContent['firstContact'] {
  const at = cells.moment('contactedAt');
  const outcome = cells.choice('contactOutcome', contactOutcomes);
  const outcomeAt = cells.moment('outcomeAt');
  if (at === null) return null;
  cells.needed('contactedBy', person);
  if (person === null) return null;
  return {
    employeeId: person.id,
    at,
    outcome: outcome ?? 'none',
    ...(outcomeAt === null ? {} : { outcomeAt }),
  };
}
