import type { BranchRank } from '#shared/comparison/branch-ranks.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatCompared, formatComparedInterval } from '#shared/i18n/format-compared.ts';
import { formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { measureName, placeWords, rankWords } from '../../data/comparison-words.ts';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  row: ComparisonRow;
  /** Null while they are being computed. */
  ranks: ReadonlyMap<string, BranchRank> | null;
}

/** What the lead came for, in five answers: how much, beside the others, beside the past, rank, rate. */
export function OwnSummary({ locale, model, row, ranks }: Props) {
  const t = comparisonMessages(locale);
  const words = figureMessages(locale);
  const { figure, point, change, rate } = row;
  const { unit } = model.measure;
  const rank = ranks?.get(row.id);
  const isKnown = figure.kind === 'known';
  return (
    <section class="glance card" aria-label={t.glance({ branch: branchName(row, locale) })}>
      <h2 class="glance-title">
        {branchName(row, locale)}
        <span class="mark mark-own">{row.isOwn ? t.yours : t.marked}</span>
      </h2>
      <dl class="glance-facts numeric">
        <div class="glance-main">
          <dt>{measureName(locale, model)}</dt>
          <dd>
            {isKnown ? (
              <>
                <span class="glance-value">
                  {formatCompared(unit, figure.value, figure.upper - figure.lower)}
                </span>
                <span class="glance-note">
                  {formatComparedInterval(unit, figure)} · {words.n({ n: figure.n })}
                  {row.raw?.kind === 'known' && (
                    <>
                      {' · '}
                      {t.rawBeside({
                        value: formatCompared(unit, row.raw.value, row.raw.upper - row.raw.lower),
                      })}
                    </>
                  )}
                </span>
              </>
            ) : (
              <>
                <span class="glance-word">
                  {figure.kind === 'withheld' ? words.withheld : words.none}
                </span>
                {figure.kind === 'withheld' && (
                  <span class="glance-note">{words.notEnoughHint({ n: figure.n ?? 0 })}</span>
                )}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term locale={locale} term="funnel">
              {t.tilePlace}
            </Term>
          </dt>
          <dd>
            <span class="glance-word">{placeWords(locale, row)}</span>
            {point && (
              <span class="glance-note">
                {t.expected({ range: formatComparedInterval(unit, point.limits) })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term locale={locale} term="control-chart">
              {t.tileChange}
            </Term>
          </dt>
          <dd>
            <span class="glance-word">{t[change.verdict]}</span>
            {change.method && (
              <span class="glance-note">{change.method === 'chart' ? t.byChart : t.byTest}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term locale={locale} term="rank-interval">
              {t.tileRank}
            </Term>
          </dt>
          <dd>
            <span class="glance-word">
              {ranks === null ? '…' : rank ? rankWords(locale, rank, ranks.size) : t.unjudged}
            </span>
            {rank && ranks && (
              <span class="glance-note">
                {rank.first === 1 && rank.last === ranks.size
                  ? t.noRanks
                  : t.rankHint({ lower: rank.lower, upper: rank.upper })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term locale={locale} term="response-rate">
              {t.tileRate}
            </Term>
          </dt>
          <dd>
            <span class="glance-word">
              {rate.kind === 'known' ? formatPercent(rate.rate) : words.none}
            </span>
            {rate.kind !== 'none' && (
              <span class="glance-note">
                {words.rateOf({ responses: rate.responses, visits: rate.visits })}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
