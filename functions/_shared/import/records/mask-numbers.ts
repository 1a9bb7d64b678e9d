import type { RecordField } from './record-field.ts';

const secret: ReadonlySet<RecordField> = new Set(['customer', 'referrer', 'phone']);

/** Ten digits in a row, or a mobile number as people group it; a date with its time is neither. */
const long = /\d{10,}|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g;

/**
 * What may be repeated of a cell in a report: of a customer's number the last two signs, of any
 * other cell everything but long numbers, which may be somebody's phone or identity card.
 *
 * @example maskNumbers('customer', '13800138000') // '…00'
 */
export function maskNumbers(field: RecordField, value: string): string {
  if (secret.has(field)) return value.trim() === '' ? '' : `…${value.trim().slice(-2)}`;
  return value.replace(long, (digits) => `…${digits.slice(-2)}`);
}
