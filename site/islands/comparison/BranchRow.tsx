import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { ResponseRate } from '#shared/measures/response-rate.ts';
import { branchName } from '../../data/branch.ts';
import {
  type ComparisonModel,
  type ComparisonRow,
  hasLowRate,
} from '../../data/comparison-model.ts';
import type { FigureAxis } from '../../data/figure-axis.ts';
import { FigureCell } from './FigureCell.tsx';

interface Props {
  locale: Locale;
  row: ComparisonRow;
  axes: { readonly nps: FigureAxis; readonly satisfaction: FigureAxis };
  model: ComparisonModel;
}

export function BranchRow({ locale, row, axes, model }: Props) {
  return (
    <tr class={row.isOwn ? 'row-own' : undefined}>
      <th scope="row" class="column-name">
        <span class="branch-name" title={branchName(row, locale)}>
          {branchName(row, locale)}
        </span>
        {row.isOwn && <span class="mark mark-own">{comparisonMessages(locale).yours}</span>}
      </th>
      <td class="column-figure column-nps">
        <FigureCell
          {...{ locale }}
          unit="points"
          figure={row.nps}
          axis={axes.nps}
          together={model.npsTogether}
        />
      </td>
      <td class="column-figure column-satisfaction">
        <FigureCell
          {...{ locale }}
          unit="share"
          figure={row.satisfaction}
          axis={axes.satisfaction}
          together={model.satisfactionTogether}
        />
      </td>
      <td class="column-rate">
        <RateCell locale={locale} rate={row.rate} />
      </td>
    </tr>
  );
}

function RateCell({ locale, rate }: { locale: Locale; rate: ResponseRate }) {
  const t = figureMessages(locale);
  if (rate.kind === 'none') return <span class="cell-quiet">{t.none}</span>;
  const counts = t.rateOf({ responses: rate.responses, visits: rate.visits });
  return (
    <span class="rate-cell">
      <span class="figure-value">
        {rate.kind === 'known' ? formatPercent(locale, rate.rate) : '—'}
        {hasLowRate(rate) && <span title={t.rateComparison}>*</span>}
      </span>
      <span class="figure-facts">{counts}</span>
    </span>
  );
}
