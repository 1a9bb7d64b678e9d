import { firstDay, type Month } from '#shared/calendar/month.ts';
import { getClient, rowsOf } from './client.ts';
import type { BranchMonth } from './comparison-model.ts';

type Count = number | string | null;

interface ComparisonRecord {
  branch_id: string;
  code: string;
  name_zh: string;
  name_en: string;
  nps_n: Count;
  promoters: Count;
  passives: Count;
  detractors: Count;
  is_withheld_nps: boolean;
  csat_n: Count;
  satisfied: Count;
  is_withheld_csat: boolean;
  visits: Count;
  responses: Count;
}

/** Every branch's totals of a month. Small cells are withheld by the database, not here. */
export async function fetchComparison(month: Month): Promise<BranchMonth[]> {
  const client = await getClient();
  const day = firstDay(month);
  const rows = await rowsOf<ComparisonRecord>(
    client.rpc('compare_branches', { p_from_month: day, p_to_month: day }),
  );
  return rows.map((row) => ({
    branchId: row.branch_id,
    code: row.code,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    npsN: count(row.nps_n),
    promoters: count(row.promoters),
    passives: count(row.passives),
    detractors: count(row.detractors),
    isNpsWithheld: row.is_withheld_nps,
    csatN: count(row.csat_n),
    satisfied: count(row.satisfied),
    isCsatWithheld: row.is_withheld_csat,
    visits: count(row.visits) ?? 0,
    responses: count(row.responses) ?? 0,
  }));
}

/** Big integers may arrive as text. */
function count(value: Count): number | null {
  return value === null ? null : Number(value);
}
