import { describe, expect, it } from 'vitest';
import { createWallClock } from '../../../functions/_shared/calendar/wall-clock.ts';
import type {
  IntegrityInputs,
  WatchedResponse,
} from '../../../functions/_shared/integrity/integrity-inputs.ts';
import { oddSession } from '../../../functions/_shared/integrity/odd-session.ts';
import { screensAnswered, speedOf } from '../../../functions/_shared/integrity/screens-answered.ts';
import { suspectAttribution } from '../../../functions/_shared/integrity/suspect-attribution.ts';
import { suspectScoreJumps } from '../../../functions/_shared/integrity/suspect-score-jumps.ts';
import { suspectStraightLines } from '../../../functions/_shared/integrity/suspect-straight-lines.ts';
import { idOf, madeUpBranch } from './made-up-branch.ts';

const inputs = madeUpBranch(7, { people: 9, answersADay: 8 });
const clock = createWallClock('Asia/Shanghai');
const of = <Item extends { employeeId: string }>(list: readonly Item[], person: number) =>
  list.find(({ employeeId }) => employeeId === idOf(person))!;

const answer = (changes: Partial<WatchedResponse>): WatchedResponse => ({
  id: 'a',
  // 14:00 in Shanghai, a Monday
  answeredAt: Date.parse('2026-06-01T06:00:00Z'),
  isTimeUncertain: false,
  kioskId: 'tablet a',
  durationMs: 30_000,
  nps: 10,
  employeeIds: [idOf(0)],
  scores: [5],
  arrivedAt: Date.parse('2026-06-01T05:00:00Z'),
  closedAt: Date.parse('2026-06-01T05:58:00Z'),
  ...changes,
});

function withAnswers(change: (response: WatchedResponse) => WatchedResponse): IntegrityInputs {
  return { ...inputs, responses: inputs.responses.map(change) };
}

describe('the speed of an answer', () => {
  it('counts a screen per person, the NPS question and the screen everybody passes', () => {
    expect(screensAnswered(answer({}))).toBe(3);
    expect(screensAnswered(answer({ nps: null, scores: [5, 4, 5] }))).toBe(4);
  });

  it('is too fast under two seconds a screen, and unknown where nobody took the time', () => {
    expect(speedOf(answer({ durationMs: 5900 }))).toBe('fast');
    expect(speedOf(answer({ durationMs: 6000 }))).toBe('ok');
    expect(speedOf(answer({ durationMs: 2900 }))).toBe('very_fast');
    expect(speedOf(answer({ durationMs: null }))).toBeNull();
    expect(speedOf(answer({ durationMs: 900, nps: null }))).toBe('too_few_items');
  });
});

describe('the session of an answer', () => {
  const session = (changes: Partial<WatchedResponse>) =>
    oddSession(answer(changes), inputs.branch, clock);

  it('is odd at a tablet more than half an hour outside the opening hours', () => {
    const at = (time: string) => Date.parse(`2026-06-01T${time}:00+08:00`);
    expect(session({ answeredAt: at('21:01'), closedAt: at('20:20') })).toBe('off_hours');
    expect(session({ answeredAt: at('20:59'), closedAt: at('20:20') })).toBeNull();
    expect(session({ answeredAt: at('09:29'), arrivedAt: at('09:20') })).toBe('off_hours');
  });

  it('is odd more than two hours away from the visit, but not for a walk-in, a phone or an unsure clock', () => {
    const late = { answeredAt: Date.parse('2026-06-01T08:00:00Z') };
    expect(session(late)).toBe('far_from_visit');
    expect(session({ answeredAt: Date.parse('2026-06-01T07:57:00Z') })).toBeNull();
    expect(session({ ...late, kioskId: null })).toBeNull();
    expect(session({ ...late, isTimeUncertain: true })).toBeNull();
    expect(session({ ...late, arrivedAt: null, closedAt: null })).toBeNull();
  });
});

describe('the other signals', () => {
  it('find a person whose answers are all alike, and take the usual number of fives for granted', () => {
    const straight = withAnswers((response) =>
      response.employeeIds.includes(idOf(2))
        ? { ...response, scores: response.scores.map(() => 5), nps: 10 }
        : response,
    );
    expect(of(suspectStraightLines(straight), 2).p).toBeLessThan(1e-6);
    expect(of(suspectStraightLines(inputs), 2).p).toBeGreaterThan(0.001);
  });

  it('find a person with fives at one tablet only', () => {
    const jumping = withAnswers((response) => ({
      ...response,
      scores: response.scores.map((score, at) =>
        response.employeeIds[at] === idOf(1) ? (response.kioskId === 'tablet a' ? 5 : 4) : score,
      ),
    }));
    const found = of(suspectScoreJumps(jumping), 1);
    expect(found.p).toBeLessThan(1e-6);
    expect(found.effect).toBe(1);
    expect(of(suspectScoreJumps(inputs), 1).p).toBeGreaterThan(0.001);
  });

  it('find a person who is rated where the records name others, against the usual rate of the rest', () => {
    let seen = 0;
    const attributions = inputs.attributions.map((each) => {
      if (each.employeeId !== idOf(5)) return each;
      seen += 1;
      return { ...each, isNamed: seen % 3 !== 0 };
    });
    const found = of(suspectAttribution({ ...inputs, attributions }), 5);
    expect(found.p).toBeLessThan(1e-6);
    expect(found.responseIds).toHaveLength(Math.floor(seen / 3));
    expect(of(suspectAttribution(inputs), 5).p).toBeGreaterThan(0.001);
  });
});
