import { formatKpiValue } from '#shared/i18n/format-kpi-value.ts';
import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { type MeasureName, measureOf } from '#shared/kpis/measure-catalogue.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import { writtenNumber } from '#shared/scoring/written.ts';
import type { WrittenAppraisal, WrittenKpi } from './scores.ts';

/** One KPI of a score in words and numbers ready to be read. */
export interface KpiLine {
  readonly kpiId: string;
  readonly name: string;
  /** What its rows are asked for by. */
  readonly measures: readonly MeasureName[];
  /** Null: there is no value, and `reason` says why. */
  readonly value: string | null;
  readonly reason: string | null;
  /** How sure the value is: n, interval, and what is scored in its place; nothing without a value. */
  readonly certainty: readonly string[];
  /** How the value came about: counts, shrinkage, target. */
  readonly facts: readonly string[];
  readonly weight: string;
  readonly score: string | null;
  readonly contribution: string | null;
  /** Of 120 %, for the bar; null without a score. */
  readonly scoreShare: number | null;
  readonly warnings: readonly string[];
}

/** 8125 basis points are "81.25". */
export function pointsText(basisPoints: number): string {
  return formatNumber(basisPoints / 100, { digits: 2 });
}

export function kpiLine(
  item: WrittenKpi,
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  locale: Locale,
): KpiLine {
  const t = scoreMessages(locale);
  const show = (text: string) => formatKpiValue(writtenNumber(text), kpi.unit);
  const hasMoved = item.weightAfterBp !== item.weightBp;
  const weight = t.weight({ weight: percentText(item.weightBp) });
  return {
    kpiId: item.kpiId,
    name: kpi.name[locale],
    measures: [...new Set(measuresOfKpi(kpi, kpis).map(({ measure }) => measure))],
    value: item.value === null ? null : show(item.value),
    reason:
      item.reason === null
        ? null
        : `${t[item.reason]}${locale === 'zh' ? '，' : '; '}${t.redistributed}`,
    certainty: item.value === null ? [] : certaintyOf(item, kpi, locale),
    facts: item.value === null ? [] : factsOf(item, kpi, kpis, locale),
    weight:
      hasMoved && item.value !== null
        ? `${weight}${locale === 'zh' ? '，' : ', '}${t.weightAfter({ weight: percentText(item.weightAfterBp) })}`
        : weight,
    score: item.scoreBp === null ? null : pointsText(item.scoreBp),
    contribution:
      item.value === null ? null : t.contribution({ points: pointsText(item.contributionBp) }),
    scoreShare: item.scoreBp === null ? null : item.scoreBp / 12_000,
    warnings: [
      ...(item.gate?.isFailed ? [t.gateFailed({ gate: show(item.gate.value) })] : []),
      ...(item.isProvisional && item.value !== null ? [t.belowMinN({ minN: item.minN })] : []),
    ],
  };
}

function certaintyOf(item: WrittenKpi, { unit }: Kpi, locale: Locale): string[] {
  const t = scoreMessages(locale);
  const show = (value: number) => formatKpiValue(value, unit);
  const { n, effectiveN, interval, shrunk, scoredOn } = item;
  return [
    effectiveN < n ? t.fromCustomers({ n, customers: effectiveN }) : t.fromN({ n }),
    ...(interval
      ? [t.interval({ interval: `${show(interval.lower)} – ${show(interval.upper)}` })]
      : []),
    ...(shrunk && scoredOn === 'shrunk'
      ? [t.scoredAs({ value: show(writtenNumber(shrunk.value)) })]
      : []),
  ];
}

function factsOf(
  item: WrittenKpi,
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  locale: Locale,
): string[] {
  const t = scoreMessages(locale);
  const show = (value: number) => formatKpiValue(value, kpi.unit);
  const { numerator, denominator, shrunk } = item;
  const hasCounts = numerator !== null && denominator !== null && kpi.aggregate.kind !== 'index';
  const target = t.target({ target: show(writtenNumber(item.target)) });
  return [
    ...(hasCounts
      ? [
          t.counts({
            numerator: sideText(numerator, kpi, 'numerator'),
            denominator: sideText(denominator, kpi, 'denominator'),
          }),
        ]
      : []),
    ...item.parts.map((part) => partText(part, kpis, locale)),
    ...(shrunk && item.scoredOn === 'shrunk'
      ? [
          t.shrunk({
            shrunk: show(writtenNumber(shrunk.value)),
            prior: show(writtenNumber(shrunk.priorMean)),
            weight: formatPercent(writtenNumber(shrunk.reliability)),
          }),
        ]
      : []),
    item.isOwnTarget ? `${target} (${t.ownTarget})` : target,
    ...(item.position ? [positionText(item.position, show, locale)] : []),
  ];
}

/** A part of an index with what it brought; without a value, why. */
function partText(
  { kpiId, evaluation: { value, reason, n } }: WrittenKpi['parts'][number],
  kpis: ReadonlyMap<string, Kpi>,
  locale: Locale,
): string {
  const t = scoreMessages(locale);
  const kpi = kpis.get(kpiId);
  const shown = value === null ? null : formatKpiValue(writtenNumber(value), kpi?.unit ?? 'count');
  return t.part({
    kpi: kpi?.name[locale] ?? kpiId,
    value: shown ?? (reason === null ? '—' : t[reason]),
    n,
  });
}

/** Between which points of its curve the scored value lies, or at which end. */
function positionText(
  { below, above }: NonNullable<WrittenKpi['position']>,
  show: (value: number) => string,
  locale: Locale,
): string {
  const t = scoreMessages(locale);
  const value = (knot: { readonly value: string }) => show(writtenNumber(knot.value));
  const points = ({ scoreBp }: { readonly scoreBp: number }) =>
    formatNumber(scoreBp / 100, { digits: scoreBp % 100 ? 2 : 0 });
  if (below && above) {
    return t.between({
      low: value(below),
      lowScore: points(below),
      high: value(above),
      highScore: points(above),
    });
  }
  if (above) return t.beforeCurve({ value: value(above), score: points(above) });
  return below ? t.beyondCurve({ value: value(below), score: points(below) }) : '';
}

/** A side of a ratio in the unit of its measure: money in yuan, shares of a deal as whole deals. */
function sideText(text: string, { aggregate }: Kpi, side: 'numerator' | 'denominator'): string {
  const value = writtenNumber(text);
  const term = aggregate.kind === 'ratio' ? aggregate[side] : null;
  const scale = term && term.of === 'sum' ? measureOf(term.measure).scale : null;
  if (scale === 'fen') return formatKpiValue(value, 'fen');
  const shown = scale === 'share' ? value / 10_000 : value;
  return formatNumber(shown, { digits: Number.isInteger(shown) ? 0 : 2 });
}

function percentText(basisPoints: number): string {
  return formatPercent(basisPoints / 10_000, basisPoints % 100 ? 2 : 0);
}

export type ScoreState = 'noTotal' | 'vetoed' | 'gated' | 'trial' | 'provisional' | 'complete';

/** What must be known before a total is read, the heaviest first; `complete` alone when nothing is. */
export function statesOf(appraisal: WrittenAppraisal): ScoreState[] {
  const states: ScoreState[] = [
    ...(appraisal.totalBp === null ? (['noTotal'] as const) : []),
    ...(appraisal.vetoes.length > 0 ? (['vetoed'] as const) : []),
    ...(appraisal.failedGates.length > 0 ? (['gated'] as const) : []),
    ...(appraisal.isTrial ? (['trial'] as const) : []),
    ...(appraisal.rankObstacles.includes('provisional') ? (['provisional'] as const) : []),
  ];
  return states.length > 0 ? states : ['complete'];
}
