import type { DeskVisit } from './desk-visit.ts';
import { dueFollowUps } from './due-follow-ups.ts';

export const deskTabs = ['all', 'open', 'closed', 'answered', 'due'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** In which tab a visit of today stands, beside “all”. Asked and not asked wait alike. */
export function tabOf({ state }: DeskVisit): Exclude<DeskTab, 'all' | 'due'> {
  return state === 'asked' ? 'closed' : state;
}

/** How many visits stand in each tab. */
export function countTabs(
  today: readonly DeskVisit[],
  due: readonly DeskVisit[],
): Record<DeskTab, number> {
  const count = (tab: DeskTab) => today.filter((visit) => tabOf(visit) === tab).length;
  return {
    all: today.length,
    open: count('open'),
    closed: count('closed'),
    answered: count('answered'),
    due: dueFollowUps(due).filter(({ followUp }) => !followUp.isLinkIssued).length,
  };
}

/** The visits of a tab that fit what was typed, in whatever language; the latest arrival first. */
export function filterVisits(
  visits: readonly DeskVisit[],
  tab: DeskTab,
  typed: string,
): DeskVisit[] {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return visits
    .filter((visit) => tab === 'all' || tab === 'due' || tabOf(visit) === tab)
    .filter((visit) => words.every((word) => searchText(visit).includes(word)))
    .sort((one, other) => other.arrivedAt.localeCompare(one.arrivedAt));
}

function searchText({ treatment, people }: DeskVisit): string {
  const texts = [treatment?.zh, treatment?.en, ...people.map(({ name }) => name)];
  return texts.join(' ').normalize('NFKC').toLowerCase();
}
