import { useMemo } from 'preact/hooks';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { figureAxis } from '../../data/figure-axis.ts';
import type { OverviewDetails, TreatmentNames } from '../../data/overview-details.ts';
import { roundTo } from '../../data/round-to.ts';
import { type TreatmentRating, treatmentModel } from '../../data/treatment-model.ts';
import { type Column, DataTable } from '../system/DataTable.tsx';
import { IntervalBar } from '../system/IntervalBar.tsx';

interface Props {
  locale: Locale;
  details: OverviewDetails;
  period: string;
}

/** Satisfaction by treatment, with interval and n; the most rated first, for that is no verdict. */
export function TreatmentsCard({ locale, details, period }: Props) {
  const t = overviewMessages(locale);
  const treatments = useMemo(() => treatmentModel(details.ratings), [details]);
  const columns = useMemo(
    () => columnsOf(locale, treatments, details.treatmentNames),
    [locale, treatments, details],
  );
  return (
    <section class="card treatments">
      <div class="card-head">
        <div>
          <h2>{t.treatmentsTitle}</h2>
          <p class="card-hint">{t.treatmentsHint}</p>
        </div>
      </div>
      <DataTable
        {...{ locale, columns }}
        name="treatments"
        caption={`${t.treatmentsTitle} · ${period}`}
        rows={treatments}
        rowKey={({ treatmentId }) => treatmentId ?? ''}
        empty={<p class="comments-empty">{t.peopleNone}</p>}
      />
    </section>
  );
}

function columnsOf(
  locale: Locale,
  treatments: readonly TreatmentRating[],
  names: TreatmentNames,
): Column<TreatmentRating>[] {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  const axis = figureAxis(
    treatments.map(({ satisfaction }) => satisfaction),
    { least: 0, most: 1, step: 0.1 },
  );
  const nameOf = ({ treatmentId }: TreatmentRating) => {
    const name = treatmentId === null ? undefined : names.get(treatmentId);
    return name?.[locale] ?? t.noTreatment;
  };
  const known = ({ satisfaction }: TreatmentRating) =>
    satisfaction.kind === 'known' ? satisfaction : null;
  return [
    { key: 'treatment', title: t.treatment, value: nameOf, isRowHeader: true },
    {
      key: 'satisfaction',
      title: words.satisfaction,
      isNumber: true,
      value: (row) => known(row)?.value ?? null,
      cell: (row) => {
        const figure = known(row);
        if (!figure) return <span class="cell-quiet">{words.notEnough}</span>;
        return (
          <span class="stars">
            <span class="stars-bar">
              <IntervalBar
                {...axis}
                value={figure.value}
                lower={figure.lower}
                upper={figure.upper}
              />
            </span>
            <strong>{formatMeasure('share', figure.value)}</strong>
            <span class="cell-quiet">{formatInterval('share', figure)}</span>
          </span>
        );
      },
      file: [
        { title: words.satisfaction, value: (row) => roundTo(known(row)?.value ?? null, 3) },
        { title: words.interval, value: (row) => roundTo(known(row)?.lower ?? null, 3) },
        { title: words.interval, value: (row) => roundTo(known(row)?.upper ?? null, 3) },
      ],
    },
    { key: 'n', title: 'n', isNumber: true, value: ({ n }) => n },
  ];
}
