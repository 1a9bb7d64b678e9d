import { describe, expect, it } from 'vitest';
import { findPeople, togglePerson } from '../../site/data/choose-people.ts';
import { paneInSearch, tabInSearch } from '../../site/data/desk-address.ts';
import type { DeskVisit, VisitState } from '../../site/data/desk-visit.ts';
import { dueFollowUps } from '../../site/data/due-follow-ups.ts';
import { countTabs, filterVisits } from '../../site/data/filter-visits.ts';
import { isPostedOn } from '../../site/data/posting-range.ts';
import type { RosterPerson } from '../../site/data/roster.ts';

const visit = (id: string, state: VisitState, change: Partial<DeskVisit> = {}): DeskVisit => ({
  id,
  day: '2026-11-25',
  arrivedAt: `2026-11-25T0${id}:00:00Z`,
  closedAt: state === 'open' ? null : '2026-11-25T09:00:00Z',
  kind: 'return',
  treatmentId: 't',
  treatment: { zh: '光子嫩肤', en: 'IPL rejuvenation' },
  people: [{ employeeId: 'e', name: '陈思琪', role: 'consultant' }],
  state,
  hasCode: false,
  push: null,
  due: [],
  ...change,
});

const day = [visit('1', 'open'), visit('2', 'closed'), visit('3', 'asked'), visit('4', 'answered')];

describe('the day at the desk', () => {
  it('counts who was asked and who was not as waiting alike', () => {
    expect(countTabs(day, [])).toEqual({ all: 4, open: 1, closed: 2, answered: 1, due: 0 });
  });

  it('counts a follow-up as due until its link was made', () => {
    const followUp = { occasion: 'day_7', until: '2026-11-30' } as const;
    const due = [
      visit('1', 'answered', { due: [{ ...followUp, isLinkIssued: false }] }),
      visit('2', 'answered', { due: [{ ...followUp, isLinkIssued: true }] }),
    ];
    expect(countTabs([], due).due).toBe(1);
  });

  it('shows the latest arrival first', () => {
    expect(filterVisits(day, 'all', '').map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
    expect(filterVisits(day, 'closed', '').map(({ id }) => id)).toEqual(['3', '2']);
  });

  it('finds by treatment in either language and by name, every word counting', () => {
    const found = (typed: string) => filterVisits(day, 'all', typed).length;
    expect([found('光子'), found('ipl'), found('ＩＰＬ 陈'), found('ipl 李')]).toEqual([
      4, 4, 4, 0,
    ]);
  });

  it('puts the follow-up with the earliest deadline first', () => {
    const due = (until: string, occasion: 'day_7' | 'day_30') =>
      visit('1', 'answered', { due: [{ occasion, until, isLinkIssued: false }] });
    const sorted = dueFollowUps([due('2026-12-09', 'day_30'), due('2026-11-29', 'day_7')]);
    expect(sorted.map(({ followUp }) => followUp.until)).toEqual(['2026-11-29', '2026-12-09']);
  });

  it('reads tab and pane from the address, and takes nonsense for the whole list', () => {
    expect(tabInSearch('?tab=due')).toBe('due');
    expect(tabInSearch('?tab=gone')).toBe('all');
    expect(paneInSearch('?visit=new')).toEqual({ kind: 'new' });
    expect(paneInSearch('?visit=42')).toEqual({ kind: 'visit', id: '42' });
    expect(paneInSearch('')).toEqual({ kind: 'list' });
  });
});

describe('who served', () => {
  const person = (name: string, code: string, role: RosterPerson['role'] = 'nurse') => ({
    employeeId: name,
    name,
    code,
    role,
  });
  const roster = [person('张三', 'C12'), person('李张', 'N7'), person('王五', 'D1', 'doctor')];

  it('is found by name or number, beginnings first', () => {
    expect(findPeople(roster, '张').map(({ name }) => name)).toEqual(['张三', '李张']);
    expect(findPeople(roster, ' n7 ').map(({ name }) => name)).toEqual(['李张']);
    expect(findPeople(roster, '')).toHaveLength(3);
    expect(findPeople(roster, '赵')).toEqual([]);
  });

  it('is at most three, each in one role', () => {
    const [a, b, c] = roster as [RosterPerson, RosterPerson, RosterPerson];
    const three = [a, b, c];
    expect(togglePerson(three, person('赵六', 'S1'))).toBe(three);
    expect(togglePerson(three, b)).toEqual([a, c]);
    const elsewhere = { ...a, role: 'consultant' as const };
    expect(togglePerson(three, elsewhere)).toEqual([b, c, elsewhere]);
  });

  it.each([
    ['[2026-01-01,2026-07-01)', '2026-06-30', true],
    ['[2026-01-01,2026-07-01)', '2026-07-01', false],
    ['[2026-01-01,)', '2030-01-01', true],
    ['(,2026-01-01)', '2025-12-31', true],
    ['empty', '2026-01-01', false],
  ])('is posted in %s on %s: %s', (range, on, expected) => {
    expect(isPostedOn(range, on)).toBe(expected);
  });
});
