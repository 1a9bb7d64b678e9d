import type { ComparedMeasureId } from '#shared/comparison/compared-measure.ts';
import { comparedMeasureHints, comparedMeasureWords } from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatCompared, formatComparedInterval } from '#shared/i18n/format-compared.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import { comparisonFile } from '../../data/comparison-file.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { funnelFinding, funnelRule, measureName, placeWords } from '../../data/comparison-words.ts';
import { ChartFrame } from '../system/ChartFrame.tsx';
import { Term } from '../system/Term.tsx';
import { FunnelPlot } from './FunnelPlot.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  onCompare: (row: ComparisonRow) => void;
}

/** The month's funnel with its finding as title, its table behind a toggle, and both as files. */
export function FunnelCard({ locale, model, marked, onCompare }: Props) {
  const t = comparisonMessages(locale);
  const title = funnelFinding(locale, model);
  const { funnel, measure, months } = model;
  const id = measure.id as ComparedMeasureId;
  return (
    <ChartFrame
      locale={locale}
      title={title}
      hint={
        <>
          {t.funnelHint({
            measure: measureName(locale, model),
            hint: comparedMeasureHints(locale)[id],
          })}
          {' · '}
          <Term locale={locale} term="funnel">
            {t.funnelTerm}
          </Term>
        </>
      }
      legend={
        funnel
          ? [
              ...(marked?.point ? [t.legendOwn] : []),
              t.legendInside,
              ...(funnel.points.some(({ verdict }) => verdict !== 'within') ? [t.legendApart] : []),
              funnel.rule === 'few' ? t.legendBand : t.legendBands,
              funnelRule(locale, model),
              ...(measure.isPerPerson ? [t.oncePerCustomer] : []),
            ]
          : []
      }
      fileName={`comparison-${id}-${months.at(-1)}`}
      file={() => comparisonFile(model, locale)}
      table={<FunnelTable {...{ locale, model }} caption={comparedMeasureWords(locale)[id]} />}
      drawing={
        funnel ? <FunnelPlot {...{ locale, model, marked, title, onCompare }} /> : <p>{title}</p>
      }
    />
  );
}

function FunnelTable({
  locale,
  model,
  caption,
}: {
  locale: Locale;
  model: ComparisonModel;
  caption: string;
}) {
  const t = comparisonMessages(locale);
  const { unit } = model.measure;
  return (
    <table class="table numeric">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columnBranch}</th>
          {[caption, t.nColumn, t.csvLimitLower, t.csvLimitUpper].map((title) => (
            <th key={title} scope="col" class="cell-number">
              {title}
            </th>
          ))}
          <th scope="col">{t.columnPlace}</th>
        </tr>
      </thead>
      <tbody>
        {model.rows.map((row) => {
          const { figure, point } = row;
          if (figure.kind !== 'known' || !point) return null;
          const { lower, upper } = point.limits;
          const limit = (value: number) => formatCompared(unit, value, upper - lower);
          return (
            <tr key={row.id}>
              <th scope="row">{branchName(row, locale)}</th>
              <td class="cell-number">
                {formatCompared(unit, figure.value, figure.upper - figure.lower)}{' '}
                <span class="cell-quiet">{formatComparedInterval(unit, figure)}</span>
              </td>
              <td class="cell-number">{formatNumber(figure.n)}</td>
              <td class="cell-number cell-quiet">{limit(lower)}</td>
              <td class="cell-number cell-quiet">{limit(upper)}</td>
              <td>{placeWords(locale, row)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
