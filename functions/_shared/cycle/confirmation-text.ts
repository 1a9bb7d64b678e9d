import type { Confirmation } from './confirmation.ts';

/** The first words of the text; a new way of writing it gets a new number. */
export const confirmationMark = 'MEIPING-1';

/**
 * A confirmation as one line of text, in one way only, so that equal content has equal bytes. It is
 * printed on the paper and its SHA-256 stands in the paper's QR code: whoever has the line can
 * compute the hash again, with any tool and without us.
 *
 * @example 'MEIPING-1; who=E7 陈思琪; branch=SH-JA; role=consultant; days=2026-10-01..2026-10-31; …'
 */
export function confirmationText(confirmation: Confirmation): string {
  const { rank, totalBp } = confirmation;
  const fields = [
    confirmationMark,
    `who=${confirmation.code} ${confirmation.name}`,
    `branch=${confirmation.branchCode}`,
    `role=${confirmation.role}`,
    `days=${confirmation.start}..${dayBefore(confirmation.end)}`,
    `total=${totalBp === null ? '-' : points(totalBp)}`,
    `rank=${rank === null ? '-' : `${rank.low}-${rank.high}/${rank.of}`}`,
    `plan=${confirmation.plans.map(({ id, version }) => `${id}@${version}`).join(',') || '-'}`,
    ...confirmation.kpis.map(
      ({ kpiId, n, weightBp, scoreBp }) =>
        `${kpiId}=${scoreBp === null ? '-' : points(scoreBp)}*${points(weightBp)} n${n}`,
    ),
    `published=${confirmation.publishedOn ?? '-'}`,
    `appeal=${confirmation.appealUntil ?? '-'}`,
    `result=${confirmation.resultHash ?? '-'}`,
  ];
  return fields.map(oneField).join('; ');
}

/** "81.25": the same in every language, unlike what a page shows. */
function points(basisPoints: number): string {
  const sign = basisPoints < 0 ? '-' : '';
  const digits = String(Math.abs(basisPoints)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A name cannot open a field of its own. */
function oneField(text: string): string {
  return text.replaceAll(';', '；').replaceAll(/\s+/g, ' ').trim();
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
