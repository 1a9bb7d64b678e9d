import type { DealContent } from '../../records/kinds/deal.ts';
import { rowProblem } from '../row-problem.ts';
import type { StagedRecord } from './staged-record.ts';

/**
 * Some systems write a deal as a row for each seller, with the seller's part of it (服务占比). Such
 * rows wait here by the deal's number until the file has ended; then each deal is one record, on the
 * line of its first part. Parts that are not 100 % together, or that tell of different payments, are
 * refused, every one of them.
 */
export class DealParts {
  readonly #parts = new Map<string, StagedRecord[]>();

  /** Takes a part and gives null; gives back what is whole already. */
  take(record: StagedRecord): StagedRecord | null {
    const { content } = record;
    if (content === null || content.externalId === null) return record;
    if (sumOf(content.content as DealContent) === 10_000) return record;
    const key = `${content.branchId} ${content.externalId}`;
    const known = this.#parts.get(key);
    if (known) known.push(record);
    else this.#parts.set(key, [record]);
    return null;
  }

  *joined(): Generator<StagedRecord> {
    for (const parts of this.#parts.values()) yield* join(parts);
    this.#parts.clear();
  }
}

function join(parts: readonly StagedRecord[]): readonly StagedRecord[] {
  const [first] = parts;
  if (!first?.content) return parts;
  const deals = parts.map(({ content }) => content?.content as DealContent);
  const staff = deals.flatMap((deal) => deal.staff);
  const isOnce = new Set(staff.map(({ employeeId }) => employeeId)).size === staff.length;
  if (!isOnce) return refuse(parts, 'sellers', 'person_named_twice');
  if (staff.reduce((sum, { shareBp }) => sum + shareBp, 0) !== 10_000) {
    return refuse(parts, 'shares', 'shares_do_not_sum');
  }
  const told = new Set(
    parts.map(({ secrets }, place) => JSON.stringify({ ...deals[place], staff: [], secrets })),
  );
  if (told.size > 1) return refuse(parts, 'amount', 'said_differently');
  return [{ ...first, content: { ...first.content, content: { ...deals[0], staff } } }];
}

function refuse(
  parts: readonly StagedRecord[],
  field: 'sellers' | 'shares' | 'amount',
  code: 'person_named_twice' | 'shares_do_not_sum' | 'said_differently',
): StagedRecord[] {
  return parts.map(({ line, part, content }) => {
    const value = content?.externalId ?? '';
    return {
      line,
      part,
      content: null,
      secrets: {},
      problems: [rowProblem(field, code, value)],
      notices: [],
    };
  });
}

function sumOf({ staff }: DealContent): number {
  return staff.reduce((sum, { shareBp }) => sum + shareBp, 0);
}
