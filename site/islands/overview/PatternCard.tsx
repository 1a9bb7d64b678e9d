import { useMemo } from 'preact/hooks';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatWeekday } from '#shared/i18n/format-date.ts';
import { formatInterval, formatMeasure } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { HourCount } from '../../data/branch-pulse.ts';
import { figureAxis } from '../../data/figure-axis.ts';
import { hoursPerSlot, type Pattern, patternModel } from '../../data/pattern-model.ts';
import { IntervalBar } from '../system/IntervalBar.tsx';

/** When customers are unhappy, by weekday and time of day; the title of each says whether it matters. */
export function PatternCard({ locale, hours }: { locale: Locale; hours: readonly HourCount[] }) {
  const t = overviewMessages(locale);
  const patterns = useMemo(() => patternModel(hours), [hours]);
  return (
    <section class="card pattern">
      <div class="card-head">
        <div>
          <h2>{t.patternTitle}</h2>
          <p class="card-hint">{t.patternHint}</p>
        </div>
      </div>
      <PatternTable
        locale={locale}
        title={t.byWeekday}
        pattern={patterns.weekdays}
        nameOf={(at) => formatWeekday(locale, at)}
      />
      <PatternTable
        locale={locale}
        title={t.byHour}
        pattern={patterns.slots}
        nameOf={(at) => t.slot({ from: at, to: at + hoursPerSlot })}
      />
    </section>
  );
}

interface Props {
  locale: Locale;
  title: string;
  pattern: Pattern;
  nameOf: (at: number) => string;
}

function PatternTable({ locale, title, pattern, nameOf }: Props) {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  const verdicts = {
    different: t.patternDifferent,
    no_difference: t.patternNoDifference,
    too_little: t.patternTooLittle,
  };
  const axis = figureAxis(
    pattern.rows.map(({ figure }) => figure),
    { least: 0, most: 1, step: 0.1 },
  );
  const caption = [title, verdicts[pattern.verdict]].join(locale === 'zh' ? '：' : ': ');
  return (
    <table class="pattern-table numeric">
      <caption>{caption}</caption>
      <tbody>
        {pattern.rows.map(({ at, n, figure }) => (
          <tr key={at}>
            <th scope="row">{nameOf(at)}</th>
            {figure.kind === 'known' ? (
              <>
                <td class="pattern-bar">
                  <IntervalBar
                    {...axis}
                    value={figure.value}
                    lower={figure.lower}
                    upper={figure.upper}
                    reference={pattern.together.kind === 'known' ? pattern.together.value : null}
                  />
                </td>
                <td>
                  <strong>{formatMeasure('share', figure.value)}</strong>{' '}
                  <span class="cell-quiet">{formatInterval('share', figure)}</span>
                </td>
              </>
            ) : (
              <td colSpan={2} class="cell-quiet">
                {figure.kind === 'empty' ? words.none : words.notEnough}
              </td>
            )}
            <td class="cell-quiet">{words.n({ n })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
