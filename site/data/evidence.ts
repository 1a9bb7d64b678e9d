import { addMonths, type Month } from '#shared/calendar/month.ts';
import { callRpc } from './call-rpc.ts';

/** One fact behind a number. `sourceId` is the record's own number, never a customer's. */
export interface EvidenceRow {
  readonly measure: string;
  readonly occurredOn: string;
  readonly value: number;
  readonly count: number;
  readonly isExcluded: boolean;
  readonly source: string;
  readonly sourceId: string | null;
}

export interface Evidence {
  readonly rows: readonly EvidenceRow[];
  /** What customers said, to the person it was said of: counts alone, null where fewer than five. */
  readonly answers: readonly {
    readonly measure: string;
    readonly counts: readonly { readonly value: number; readonly n: number }[] | null;
  }[];
}

/** The facts behind these measures of a person in a month, the newest first. */
export function fetchEvidence(
  employeeId: string,
  measures: readonly string[],
  month: Month,
): Promise<Evidence> {
  return callRpc<Evidence>('read_evidence', {
    p_employee_id: employeeId,
    p_measures: measures,
    p_start: `${month}-01`,
    p_end: `${addMonths(month, 1)}-01`,
  });
}
