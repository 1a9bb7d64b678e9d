import { keepOnePerWindow } from '../../statistics/keep-one-per-window.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import { dayMs, instantOf } from '../hours.ts';

/** The same number again within this many days is the same lead. */
const sameLeadDays = 180;

/** The leads that are not repeats of an earlier one, chain-wide: the first to bring somebody keeps them. */
export function distinctLeads(index: ClinicIndex): ReadonlySet<Located<'lead'>> {
  const dated = index.all('lead').map((lead) => ({
    lead,
    key: lead.content.phoneHash,
    day: instantOf(lead.occurredAt) / dayMs,
  }));
  return new Set(keepOnePerWindow(dated, sameLeadDays).map(({ lead }) => lead));
}
