import type { CampaignContent } from '../../../records/kinds/campaign.ts';
import { branchColumn, numberColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';

/** 活动 */
export const campaignPlan: RecordPlan = {
  kind: 'campaign',
  zh: '活动',
  en: 'Campaigns',
  hint: {
    zh: '每行一个活动：起止日期、费用、触达人数',
    en: 'A campaign a row: dates, cost, reach',
  },
  columns: [
    numberColumn('活动编号', 'Campaign number', 'M'),
    {
      field: 'campaignName',
      form: 'text',
      zh: '活动名称',
      en: 'Campaign name',
      isNeeded: true,
      names: ['活动', '名称', '活动主题', 'campaign', 'name'],
      examples: ['春季焕肤', '周年庆'],
    },
    {
      field: 'owner',
      form: 'person',
      zh: '负责人',
      en: 'Owner',
      isNeeded: true,
      names: ['活动负责人', '市场人员', '员工姓名', '员工编码', 'employee'],
      examples: ['{marketing}', '{marketing}'],
    },
    {
      field: 'cost',
      form: 'money',
      zh: '活动费用',
      en: 'Cost',
      isNeeded: true,
      names: ['费用', '成本', '投放金额', '投入', '花费', '消耗', 'spend'],
      examples: ['3.5万', '12,000.00'],
    },
    {
      field: 'reach',
      form: 'count',
      zh: '触达人数',
      en: 'Reach',
      names: ['曝光', '曝光量', '触达', 'impressions'],
      examples: ['52000', '18000'],
    },
    {
      field: 'fromDay',
      form: 'day',
      zh: '开始日期',
      en: 'From',
      isNeeded: true,
      names: ['活动开始', '开始时间', '起始日期', 'start', 'start date'],
      examples: ['{today}', '{today}'],
    },
    {
      field: 'toDay',
      form: 'day',
      zh: '结束日期',
      en: 'To',
      isNeeded: true,
      names: ['活动结束', '结束时间', '截止日期', 'end', 'end date'],
      examples: ['{today}', '{today}'],
    },
    branchColumn,
  ],
  read(cells) {
    const owner = cells.needed('owner', cells.person('owner'));
    const day = cells.locate('fromDay', [owner]);
    if (owner) cells.requirePosted('owner', [owner], day);
    const name = cells.needed('campaignName', cells.text('campaignName'));
    const costFen = cells.needed('cost', cells.money('cost'));
    if (costFen !== null && costFen < 0) cells.refuse('cost', 'out_of_range');
    const reach = cells.count('reach', 2_000_000_000) ?? 0;
    const to = cells.needed('toDay', cells.day('toDay', true));
    if (day !== null && to !== null && to < day) cells.refuse('toDay', 'ends_before_it_starts');
    const occurredAt = cells.moment('fromDay');
    if (
      !owner ||
      day === null ||
      name === null ||
      costFen === null ||
      to === null ||
      occurredAt === null
    )
      return null;
    const content: CampaignContent = { name, costFen, reach, from: day, to };
    return {
      externalId: cells.number('externalId'),
      employeeId: owner.id,
      visitId: null,
      occurredAt,
      occurredOn: day,
      content,
    };
  },
};
