import { largestRemainder } from '../../../numbers/largest-remainder.ts';
import type { DealContent } from '../../../records/kinds/deal.ts';
import { branchColumn, customerColumn, numberColumn, visitColumn } from '../common-columns.ts';
import type { Person } from '../directory.ts';
import type { RecordCells } from '../record-cells.ts';
import type { RecordPlan } from '../record-plan.ts';
import { readShare } from '../values/read-share.ts';

/** 成交: one row a deal, or a row for each seller with their part of it (see `join-deal-parts.ts`). */
export const dealPlan: RecordPlan = {
  kind: 'deal',
  zh: '成交',
  en: 'Deals',
  hint: {
    zh: '每行一笔收款：顾客、金额、时间、参与人员和占比',
    en: 'A payment a row: customer, amount, time, sellers and shares',
  },
  columns: [
    numberColumn('订单号', 'Deal number', 'D'),
    {
      field: 'paidAt',
      form: 'moment',
      zh: '支付时间',
      en: 'Paid at',
      isNeeded: true,
      names: [
        '收款时间',
        '付款时间',
        '成交时间',
        '录单时间',
        '成交日期',
        '工作日期',
        '营业日期',
        'payment date',
        'date',
      ],
      examples: ['{today} 11:30', '{today} 15:00'],
    },
    { ...customerColumn, isNeeded: true },
    {
      field: 'amount',
      form: 'money',
      zh: '支付金额',
      en: 'Amount',
      isNeeded: true,
      names: [
        '实收金额',
        '实收',
        '收款金额',
        '成交金额',
        '成交价格',
        '金额',
        'paid',
        'amount paid',
        'price',
      ],
      examples: ['1,200.00', '1.2万'],
    },
    {
      field: 'sellers',
      form: 'people',
      zh: '参与人员',
      en: 'Sellers',
      isNeeded: true,
      names: [
        '现场咨询',
        '顾问',
        '员工姓名',
        '员工编码',
        '服务人员',
        '咨询师',
        '成交人',
        '业绩人',
        'staff',
        'employee',
        'seller',
        'consultant',
      ],
      examples: ['{consultant}', '{consultant}'],
    },
    {
      field: 'shares',
      form: 'share',
      zh: '服务占比',
      en: 'Shares',
      names: ['业绩占比', '分成比例', '占比', '比例', 'share', 'split'],
      examples: ['100%', '100%'],
    },
    {
      field: 'refundAmount',
      form: 'money',
      zh: '退款金额',
      en: 'Refund',
      names: ['退费金额', '退单金额', 'refund amount', 'refunded'],
      examples: ['', ''],
    },
    {
      field: 'refundedAt',
      form: 'moment',
      zh: '退款时间',
      en: 'Refunded at',
      names: ['退费时间', '退单时间', 'refund date'],
      examples: ['', ''],
    },
    visitColumn,
    branchColumn,
  ],
  choices: (has) => (has('refundAmount') ? [['refundedAt']] : []),
  read(cells) {
    const sellers = cells.people('sellers');
    if (sellers.length === 0) cells.needed('sellers', null);
    const people = sellers.map(({ person }) => person);
    const day = cells.locate('paidAt', people);
    cells.requirePosted('sellers', people, day);
    cells.needed('customer', cells.customer('customer', 'customer'));
    const amountFen = notNegative(cells, cells.needed('amount', cells.money('amount')));
    const staff = shareOut(
      cells,
      people,
      sellers.map(({ share }) => share),
    );
    const paidAt = cells.moment('paidAt');
    const refund = readRefund(cells, amountFen, paidAt);
    if (day === null || amountFen === null || staff === null || paidAt === null) return null;
    const content: DealContent = { amountFen, staff, paidAt, refund };
    return {
      externalId: cells.number('externalId'),
      employeeId: staff[0]?.employeeId ?? null,
      visitId: cells.number('visitNumber'),
      occurredAt: paidAt,
      occurredOn: day,
      content,
    };
  },
};

function notNegative(cells: RecordCells, fen: number | null): number | null {
  return fen !== null && fen < 0 ? cells.refuse('amount', 'out_of_range') : fen;
}

/**
 * Whose the deal is, in basis points: the shares in the names, else those of the column in the same
 * order, else equal ones. Only one person may have less than the whole: then other rows have the rest.
 */
function shareOut(
  cells: RecordCells,
  people: readonly Person[],
  inNames: readonly (string | null)[],
) {
  if (new Set(people.map(({ id }) => id)).size < people.length)
    return cells.refuse('sellers', 'person_named_twice');
  if (people.length > 10) return cells.refuse('sellers', 'out_of_range');
  const given = inNames.some((share) => share !== null)
    ? inNames.map((share) => share ?? '')
    : (cells.text('shares', 200) ?? '')
        .split(/[;；、,，/|]/u)
        .map((share) => share.trim())
        .filter((share) => share !== '');
  if (people.length === 0) return null;
  const shares =
    given.length === 0
      ? largestRemainder(
          people.map(() => 1),
          10_000,
        )
      : sharesOf(cells, given);
  if (shares === null) return null;
  if (shares.length !== people.length) return cells.refuse('shares', 'shares_do_not_sum');
  const sum = shares.reduce((total, share) => total + share, 0);
  // Thirds are written 33.3 or 33.33; what is lost by that is not somebody's.
  const isRounded = Math.abs(sum - 10_000) <= people.length * (people.length > 2 ? 10 : 0);
  if (people.length > 1 && !isRounded) return cells.refuse('shares', 'shares_do_not_sum');
  if (shares.some((share) => share < 1)) return cells.refuse('shares', 'out_of_range');
  const whole = people.length > 1 ? largestRemainder(shares, 10_000) : shares;
  return people.map(({ id }, place) => ({ employeeId: id, shareBp: whole[place] ?? 0 }));
}

function sharesOf(cells: RecordCells, given: readonly string[]): number[] | null {
  const shares: number[] = [];
  for (const text of given) {
    const share = readShare(text);
    if (share.problem) return cells.refuse('shares', share.problem);
    shares.push(share.value as number);
  }
  return shares;
}

/** What went back. A minus before it is a habit of tills. */
function readRefund(
  cells: RecordCells,
  amountFen: number | null,
  paidAt: string | null,
): DealContent['refund'] {
  const fen = cells.money('refundAmount');
  if (fen === null || fen === 0) return null;
  const at = cells.needed('refundedAt', cells.moment('refundedAt', { time: '23:59:59' }));
  if (amountFen !== null && Math.abs(fen) > amountFen)
    return cells.refuse('refundAmount', 'refund_above_amount');
  if (at === null) return null;
  if (paidAt !== null && Date.parse(at) < Date.parse(paidAt))
    return cells.refuse('refundedAt', 'refund_before_payment');
  return { amountFen: Math.abs(fen), at };
}
