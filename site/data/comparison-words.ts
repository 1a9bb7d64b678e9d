import type { Month } from '#shared/calendar/month.ts';
import type { BranchRank } from '#shared/comparison/branch-ranks.ts';
import type { ComparedMeasureId } from '#shared/comparison/compared-measure.ts';
import { comparedMeasureWords } from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import {
  formatComparedDifference,
  formatDifferenceInterval,
  formatP,
} from '#shared/i18n/format-compared.ts';
import { formatMonth } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from './branch.ts';
import type { ComparisonModel, ComparisonRow } from './comparison-model.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { PairModel } from './pair-model.ts';

/** The name of the measure as a sentence needs it. */
export function measureName(locale: Locale, { measure }: ComparisonModel): string {
  return comparedMeasureWords(locale)[measure.id as ComparedMeasureId];
}

/** What the funnel found, as its title. */
export function funnelFinding(locale: Locale, model: ComparisonModel): string {
  const t = comparisonMessages(locale);
  const measure = measureName(locale, model);
  if (!model.funnel) return t.funnelTooFew({ measure });
  const { points } = model.funnel;
  const apart = points.filter(({ verdict }) => verdict !== 'within');
  const [only] = apart;
  if (!only) return t.funnelNone({ measure, n: points.length });
  if (apart.length > 1) {
    return t.funnelMany({ measure, n: apart.length, rest: points.length - apart.length });
  }
  const row = model.rows.find(({ id }) => id === only.id);
  return t.funnelOne({
    branch: row ? branchName(row, locale) : '',
    measure,
    side: only.verdict === 'above' ? t.sideAbove : t.sideBelow,
    n: points.length - 1,
  });
}

/** By which rule the funnel judges. */
export function funnelRule(locale: Locale, { funnel }: ComparisonModel): string {
  const t = comparisonMessages(locale);
  if (!funnel) return '';
  const phi = formatNumber(funnel.phi ?? 1, { digits: 1 });
  if (funnel.rule === 'few') return t.ruleFew;
  return funnel.rule === 'exact' ? t.ruleExact({ phi }) : t.ruleDispersed({ phi });
}

/** Where a branch stands beside the others. */
export function placeWords(locale: Locale, { point }: ComparisonRow): string {
  const t = comparisonMessages(locale);
  return point ? t[point.verdict] : t.unjudged;
}

/** What the newest months say about change, as the title of the small charts. */
export function changeFinding(locale: Locale, { rows }: ComparisonModel): string {
  const t = comparisonMessages(locale);
  const special = rows.filter(({ change }) => change.verdict === 'special_cause');
  const [only] = special;
  if (special.length > 1) return t.monthsTitleMany({ n: special.length });
  if (only) return t.monthsTitleOne({ branch: branchName(only, locale) });
  const isJudged = rows.some(({ change }) => change.verdict === 'no_detectable_change');
  return isJudged ? t.monthsTitleNone : t.monthsTitleLittle;
}

/** "Tied 1–4 of 6": never a bare order. */
export function rankWords(locale: Locale, rank: BranchRank, all: number): string {
  const t = comparisonMessages(locale);
  return rank.first === rank.last
    ? t.rank({ rank: rank.first, all })
    : t.tied({ first: rank.first, last: rank.last, all });
}

/** The same for a column of a table. */
export function shortRankWords(locale: Locale, rank: BranchRank): string {
  const t = comparisonMessages(locale);
  return rank.first === rank.last
    ? t.rankShort({ rank: rank.first })
    : t.tiedShort({ first: rank.first, last: rank.last });
}

/** The one sentence about the chosen pair. */
export function pairSentence(
  locale: Locale,
  model: ComparisonModel,
  view: ComparisonView,
  pair: PairModel,
): string {
  const t = comparisonMessages(locale);
  if (pair.kind === 'needs_two') return t.pairNeedsTwo;
  if (pair.kind === 'too_little') return t.pairTooLittle;
  const { difference, lower, upper, q } = pair.difference;
  const { unit } = model.measure;
  const facts = {
    measure: measureName(locale, model),
    difference: formatComparedDifference(locale, unit, difference, upper - lower),
    interval: formatDifferenceInterval(unit, { lower, upper }),
    p: formatP(q),
  };
  const name = (row: ComparisonRow | null) => (row ? branchName(row, locale) : '');
  if (view.pair === 'months') {
    const words = { ...facts, branch: name(view.a), before: monthWords(locale, view.earlier) };
    if (pair.side === 'same') return t.monthsSame(words);
    return pair.side === 'higher' ? t.monthsHigher(words) : t.monthsLower(words);
  }
  const words = { ...facts, a: name(view.a), b: name(view.b) };
  if (pair.side === 'same') return t.branchesSame(words);
  return pair.side === 'higher' ? t.branchesHigher(words) : t.branchesLower(words);
}

function monthWords(locale: Locale, month: Month | null): string {
  return month ? formatMonth(locale, month) : '';
}
