import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Appeal } from './appeals.ts';
import type { BlastCounts } from './decide-appeals.ts';

/** What an appeal is about, by its name where it has one. */
export function targetWords(
  { target, targetId }: Pick<Appeal, 'target' | 'targetId'>,
  kpis: readonly Kpi[],
  locale: Locale,
): string {
  const t = appealMessages(locale);
  if (target === 'veto') return t.target_veto;
  const kpi = kpis.find(({ id }) => id === targetId);
  return t[`target_${target}`]({ target: kpi?.name[locale] ?? targetId });
}

/** Where it stands: an open one in the second instance is a review. */
export function stateWords({ state, instance }: Appeal, locale: Locale): string {
  const t = appealMessages(locale);
  return state === 'open' && instance === 2 ? t.state_review : t[`state_${state}`];
}

/** How many people a decision moves, or that it moves nobody. */
export function blastWords({ scores, ranks, awards }: BlastCounts, locale: Locale): string {
  const t = appealMessages(locale);
  if (scores + ranks + awards === 0) return t.blastNone;
  return [
    t.blastScores({ n: scores }),
    t.blastRanks({ n: ranks }),
    t.blastAwards({ n: awards }),
  ].join(' · ');
}
