import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatCompared, formatComparedInterval } from '#shared/i18n/format-compared.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { placeWords } from '../../data/comparison-words.ts';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  row: ComparisonRow | null;
  onCompare: (row: ComparisonRow) => void;
}

/** The branch pointed at, in a line of its own: nothing covers the plot, and nothing jumps. */
export function FunnelReadout({ locale, model, marked, row, onCompare }: Props) {
  const t = comparisonMessages(locale);
  const { unit } = model.measure;
  if (row?.figure.kind !== 'known' || !row.point) {
    return (
      <p class="funnel-readout funnel-readout-hint" role="status">
        {t.readoutHint}
      </p>
    );
  }
  const { value, n, lower, upper } = row.figure;
  return (
    <div class="funnel-readout">
      <p class="numeric" role="status">
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
      </p>
      {marked && marked !== row && (
        <button
          type="button"
          class="button button-small no-print"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onCompare(row)}
        >
          {t.compareWith({ branch: branchName(marked, locale) })}
        </button>
      )}
    </div>
  );
}
