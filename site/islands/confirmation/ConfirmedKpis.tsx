import { confirmationMessages } from '#shared/i18n/confirmation.ts';
import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { writtenNumber } from '#shared/scoring/written.ts';
import type { ConfirmationSheet } from '../../data/confirmation.ts';
import { pointsText } from '../../data/score-model.ts';

/** The KPIs of the result, one line each. */
export function ConfirmedKpis({ locale, sheet }: { locale: Locale; sheet: ConfirmationSheet }) {
  const t = confirmationMessages(locale);
  const items = sheet.result.content.segments.flatMap((segment) =>
    segment.items.filter(({ weightBp }) => weightBp > 0),
  );
  return (
    <table class="sheet-kpis numeric">
      <thead>
        <tr>
          <th scope="col">{t.kpi}</th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.n}</th>
          <th scope="col">{t.weight}</th>
          <th scope="col">{t.score}</th>
          <th scope="col">{t.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, place) => {
          const kpi = sheet.kpis.get(item.kpiId);
          const hasValue = item.value !== null && kpi;
          return (
            <tr key={place}>
              <th scope="row">
                {kpi?.name[locale] ?? item.kpiId}
                {item.gate?.isFailed && <small> · {t.gate}</small>}
                {item.value === null && <small> · {t.missing}</small>}
              </th>
              <td>{hasValue ? formatKpiValue(writtenNumber(item.value ?? '0'), kpi.unit) : '—'}</td>
              <td>{formatNumber(item.n)}</td>
              <td>
                {formatPercent(item.weightAfterBp / 10_000, item.weightAfterBp % 100 ? 2 : 0)}
              </td>
              <td>{item.scoreBp === null ? '—' : pointsText(item.scoreBp)}</td>
              <td>{item.value === null ? '—' : pointsText(item.contributionBp)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
