import type { AwardKind } from '#shared/awards/award.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import { pointsText } from './score-model.ts';

/** What an award looks at, in its unit: points of a score, or a share with one decimal. */
export function formatAwardFigure(kind: AwardKind, figure: number | null): string {
  if (figure === null) return '—';
  return kind === 'outstanding' ? pointsText(figure) : formatPercent(figure, 1);
}
