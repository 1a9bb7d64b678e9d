import { guideMessages } from '#shared/i18n/guide.ts';
import { termExamples } from '#shared/i18n/guide-examples.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { describeAxisClass } from '#shared/i18n/potential.ts';
import { placementCuts } from '#shared/potential/placement-policy.ts';
import { classifyAxis } from '#shared/statistics/classify-axis.ts';
import { probabilityAbove } from '#shared/statistics/probability-above.ts';
import { rankIntervals } from '#shared/statistics/rank-intervals.ts';
import { tieGroups } from '#shared/statistics/tie-groups.ts';
import { kpiText, listed, nameOf, percent, score, stars } from './example-texts.ts';
import type { Examples } from './examples.ts';
import { lineOf, scoreGuide } from './score-month.ts';

/** Worked examples: what follows from a score. */
export const consequenceExamples = {
  provisional(locale: Locale) {
    const line = lineOf(scoreGuide(), 'C07');
    return termExamples(locale).provisional({
      kpi: nameOf(locale, 'C07'),
      n: line.n,
      minN: line.minN,
    });
  },
  'rank-interval'(locale: Locale) {
    const ranks = rankIntervals(fivePeople).map(({ lower, upper }) =>
      lower === upper ? `${lower}` : `${lower}–${upper}`,
    );
    return termExamples(locale)['rank-interval']({
      means: listed(
        locale,
        fivePeople.map(({ mean }) => stars(mean)),
      ),
      ranks: listed(locale, ranks),
    });
  },
  tie(locale: Locale) {
    const t = guideMessages(locale);
    const groups = tieGroups(fivePeople).map(({ first, last, members }) => {
      const names = members
        .map((index) => 'ABCDE'.charAt(index))
        .join(locale === 'zh' ? '、' : ', ');
      return first === last ? t.personRank({ names, first }) : t.peopleTie({ names, first, last });
    });
    return termExamples(locale).tie({ ties: groups.join(locale === 'zh' ? '，' : '; ') });
  },
  borderline(locale: Locale) {
    const [cut, error] = [placementCuts.performance, 3];
    const [score, higher] = [cut + 1, cut + 3];
    const above = (points: number) => probabilityAbove(points, error, cut);
    const share = (points: number) => percent(above(points));
    const place = (points: number) => describeAxisClass(locale, classifyAxis(above(points)));
    return termExamples(locale).borderline({
      cut,
      error,
      score,
      share: share(score),
      place: place(score),
      higher,
      higherShare: share(higher),
      higherPlace: place(higher),
    });
  },
  gate(locale: Locale) {
    const gates = { C02: '0.93' };
    const [before, after] = [scoreGuide(), scoreGuide({ gates })];
    const [line, gated] = [lineOf(before, 'C02'), lineOf(after, 'C02')];
    return termExamples(locale).gate({
      kpi: nameOf(locale, 'C02'),
      gate: kpiText('C02', gated.gate?.value ?? null),
      value: kpiText('C02', line.value),
      score: score(line.scoreBp),
      gated: score(gated.scoreBp),
      total: score(after.totalBp),
    });
  },
  veto(locale: Locale) {
    const veto = {
      id: 'v',
      employeeId: 'somebody',
      cause: 'G4',
      occurredOn: '2026-10-12',
    } as const;
    const vetoed = scoreGuide({ vetoes: [veto] });
    return termExamples(locale).veto({
      ungated: score(vetoed.ungatedBp),
      total: score(vetoed.totalBp),
    });
  },
} satisfies Partial<Examples>;

/** Five people whose means are not far apart; sd is that of a mean of about forty ratings. */
const fivePeople = [4.9, 4.84, 4.78, 4.7, 4.35].map((mean) => ({ mean, sd: 0.09 }));
