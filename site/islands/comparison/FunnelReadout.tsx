import { useMemo } from 'preact/hooks';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatCompared, formatComparedInterval } from '#shared/i18n/format-compared.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { placeWords } from '../../data/comparison-words.ts';
import { textWidth } from '../../data/label-dots.ts';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  row: ComparisonRow | null;
  onCompare: (row: ComparisonRow) => void;
}

/**
 * The branch pointed at, in a line of its own: nothing covers the plot. Nothing jumps either: the branch
 * with the longest name lies unseen beneath and holds the room, and so does the button.
 */
export function FunnelReadout({ locale, model, marked, row, onCompare }: Props) {
  const t = comparisonMessages(locale);
  const longest = useMemo(() => longestOf(model, locale), [model, locale]);
  const isRead = row !== null && row.point !== null;
  const isCompared = isRead && row !== marked;
  return (
    <div class="funnel-readout">
      {isRead ? (
        <p class="numeric" role="status">
          <BranchFacts {...{ locale, model, row }} />
        </p>
      ) : (
        <p class="funnel-readout-hint" role="status">
          {t.readoutHint}
        </p>
      )}
      {longest && (
        <p class="numeric funnel-readout-room" aria-hidden="true">
          <BranchFacts {...{ locale, model }} row={longest} />
        </p>
      )}
      {marked && (
        <button
          type="button"
          class={`button button-small no-print${isCompared ? '' : ' funnel-readout-room'}`}
          disabled={!isCompared}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => row && onCompare(row)}
        >
          {t.compareWith({ branch: branchName(marked, locale) })}
        </button>
      )}
    </div>
  );
}

function BranchFacts({
  locale,
  model,
  row,
}: Pick<Props, 'locale' | 'model'> & { row: ComparisonRow }) {
  const t = comparisonMessages(locale);
  const { unit } = model.measure;
  if (row.figure.kind !== 'known' || !row.point) return null;
  const { value, n, lower, upper } = row.figure;
  return (
    <>
      <strong>{branchName(row, locale)}</strong>{' '}
      {t.readout({
        value: formatCompared(unit, value, upper - lower),
        interval: formatComparedInterval(unit, { lower, upper }),
        n,
      })}{' '}
      <span class="funnel-readout-place">
        {placeWords(locale, row)} ·{' '}
        {t.expected({ range: formatComparedInterval(unit, row.point.limits) })}
      </span>
    </>
  );
}

/** Of the branches in the plot, the one whose name takes the most room. */
function longestOf({ rows }: ComparisonModel, locale: Locale): ComparisonRow | null {
  let longest: { row: ComparisonRow; width: number } | null = null;
  for (const row of rows) {
    if (!row.point) continue;
    const width = textWidth(branchName(row, locale));
    if (!longest || width > longest.width) longest = { row, width };
  }
  return longest?.row ?? null;
}
