import type { ChatContent } from '../../../records/kinds/chat.ts';
import { readWhole } from '../../read-whole.ts';
import { branchColumn, customerColumn, numberColumn } from '../common-columns.ts';
import type { RecordPlan } from '../record-plan.ts';
import { chatChannels } from '../values/choice-words.ts';

/** 在线咨询/电话: one row a session. */
export const chatPlan: RecordPlan = {
  kind: 'chat',
  zh: '在线与电话咨询',
  en: 'Chats and calls',
  hint: {
    zh: '每行一次会话：客服、首问与首次人工回复时间、是否解决、评分',
    en: 'A session a row: agent, first message and reply, resolved, rating',
  },
  columns: [
    numberColumn('会话编号', 'Session number', 'S'),
    {
      field: 'agent',
      form: 'person',
      zh: '客服',
      en: 'Agent',
      isNeeded: true,
      names: ['接待客服', '坐席', '客服姓名', '员工', '员工姓名', '员工编码', 'employee'],
      examples: ['{service}', '{service}'],
    },
    {
      field: 'firstMessageAt',
      form: 'moment',
      zh: '顾客首次消息时间',
      en: 'First message at',
      isNeeded: true,
      names: ['会话开始时间', '来电时间', '进线时间', '首次消息时间', '开始时间', 'started at'],
      examples: ['{today} 10:00:05', '{today} 11:12:40'],
    },
    {
      field: 'firstReplyAt',
      form: 'moment',
      zh: '首次人工回复时间',
      en: 'First reply at',
      names: ['首次回复时间', '首响时间', '人工回复时间', '接听时间', 'answered at'],
      examples: ['{today} 10:00:41', '{today} 11:14:02'],
    },
    {
      field: 'replySeconds',
      form: 'count',
      zh: '首响秒数',
      en: 'Reply seconds',
      names: ['首响时长', '首次响应时长', '首响时长秒', '响应时长'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'needsResolution',
      form: 'yesNo',
      zh: '是否需要解决',
      en: 'Needs resolution',
      names: ['需解决', '是否问题类'],
      examples: ['是', '是'],
    },
    {
      field: 'isResolved',
      form: 'yesNo',
      zh: '是否解决',
      en: 'Resolved',
      names: ['已解决', '解决状态', 'solved'],
      examples: ['是', '否'],
    },
    {
      field: 'resolvedAt',
      form: 'moment',
      zh: '解决时间',
      en: 'Resolved at',
      names: ['结束时间', 'solved at'],
      isRare: true,
      examples: ['', ''],
    },
    {
      field: 'reopenedAt',
      form: 'moment',
      zh: '重新打开时间',
      en: 'Reopened at',
      names: ['重开时间', '再次咨询时间'],
      examples: ['', ''],
    },
    {
      field: 'rating',
      form: 'count',
      zh: '顾客评分',
      en: 'Rating',
      names: ['会话评分', '满意度', '评分', '星级', 'stars', 'csat'],
      examples: ['5', '3'],
    },
    {
      field: 'chatChannel',
      form: 'choice',
      zh: '咨询方式',
      en: 'Channel',
      names: ['渠道', '咨询渠道', '类型', 'type'],
      examples: ['在线', '电话'],
    },
    customerColumn,
    branchColumn,
  ],
  read(cells) {
    const agent = cells.needed('agent', cells.person('agent'));
    const day = cells.locate('firstMessageAt', [agent]);
    if (agent) cells.requirePosted('agent', [agent], day);
    const firstMessageAt = cells.moment('firstMessageAt');
    const seconds = cells.count('replySeconds', 31_536_000);
    const replied = cells.moment('firstReplyAt');
    if (firstMessageAt && replied && Date.parse(replied) < Date.parse(firstMessageAt)) {
      cells.refuse('firstReplyAt', 'ends_before_it_starts');
    }
    const isResolved = cells.yesNo('isResolved');
    const needsResolution = cells.yesNo('needsResolution') ?? isResolved !== null;
    const rating = cells.read('rating', (text) => readWhole(text, { min: 1, max: 5, outOf: 5 }));
    cells.customer('customer', 'customer');
    const [resolvedAt, reopenedAt] = [cells.moment('resolvedAt'), cells.moment('reopenedAt')];
    const channel = cells.choice('chatChannel', chatChannels) ?? 'online';
    if (!agent || day === null || firstMessageAt === null) return null;
    const content: ChatContent = {
      channel,
      firstMessageAt,
      firstReplyAt: replied ?? (seconds === null ? null : later(firstMessageAt, seconds)),
      needsResolution,
      isResolved: isResolved ?? false,
      ...(resolvedAt === null ? {} : { resolvedAt }),
      reopenedAt,
      rating,
    };
    return {
      externalId: cells.number('externalId'),
      employeeId: agent.id,
      visitId: null,
      occurredAt: firstMessageAt,
      occurredOn: day,
      content,
    };
  },
};

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000Z', 'Z');
}
