import type { Locale } from '../../i18n/locale.ts';
import type { RecordKind } from '../../records/record-kind.ts';
import { recordPlans } from './record-plans.ts';

/** What stands in the examples: people of a branch, a treatment, a day of the recent past. */
export interface ExampleFill {
  readonly today: string;
  readonly yesterday: string;
  readonly consultant: string;
  readonly doctor: string;
  readonly nurse: string;
  readonly marketing: string;
  readonly service: string;
  readonly treatment: string;
}

export const plainFill: ExampleFill = {
  today: '2026-01-06',
  yesterday: '2026-01-05',
  consultant: 'E001',
  doctor: 'E002',
  nurse: 'E003',
  marketing: 'E004',
  service: 'E005',
  treatment: 'T01',
};

/** A header that is recognised by itself, and one row that shows the forms. */
export function recordTemplate(kind: RecordKind, locale: Locale): string[][] {
  return recordExample(kind, locale, plainFill).slice(0, 2);
}

/** A whole file that can be imported as it is, where the people and the treatment exist. */
export function recordExample(kind: RecordKind, locale: Locale, fill: ExampleFill): string[][] {
  const { columns } = recordPlans[kind];
  const shown = columns.filter(
    ({ isNeeded, isRare, examples }) =>
      isNeeded || (!isRare && examples.some((cell) => cell !== '')),
  );
  const row = (place: 0 | 1) =>
    shown.map(({ examples }) =>
      inWords(
        examples[place].replace(/\{(\w+)\}/g, (_, name: string) => fill[name as keyof ExampleFill]),
        locale,
      ),
    );
  return [shown.map((column) => column[locale]), row(0), row(1)];
}

function inWords(cell: string, locale: Locale): string {
  return locale === 'en' ? (english[cell] ?? cell) : cell;
}

/** The example cells that are words. Each is one of those that the readers know. */
const english: Readonly<Record<string, string>> = {
  初诊: 'First visit',
  复诊: 'Return visit',
  是: 'Yes',
  否: 'No',
  成交: 'Sold',
  未成交: 'Not sold',
  价格: 'Price',
  满意度: 'Satisfaction',
  术前: 'Pre-op',
  舒适: 'Comfort',
  护理部: 'Head nurse',
  电话质检: 'Phone rubric',
  在线质检: 'Chat rubric',
  在线: 'Online',
  电话: 'Phone',
  一般: 'Minor',
  重大: 'Major',
  服务态度: 'Service',
  效果: 'Result',
  抖音: 'TikTok',
  小红书: 'RedNote',
  预约: 'Booked',
  春季焕肤: 'Spring renewal',
  周年庆: 'Anniversary',
  已到院: 'Arrived',
  已取消: 'Cancelled',
  '1.2万': '12,000.00',
  '3.5万': '35,000.00',
};
