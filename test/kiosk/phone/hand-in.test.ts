import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Response as Answer } from '#shared/schemas/response.ts';
import { handIn } from '../../../kiosk/phone/hand-in.ts';
import { openVisit } from '../../../kiosk/phone/open-visit.ts';

const token = 'A'.repeat(43);
const answer: Answer = {
  id: '0198a000-0000-7000-8000-000000000001',
  visitCodeHash: null,
  questionnaireVersion: 1,
  language: 'zh',
  answeredAt: '2026-11-25T03:00:00Z',
  isTimeUncertain: false,
  durationMs: 20_000,
  ratings: [],
  nps: 9,
  chips: [],
  comment: null,
  wantsContact: false,
};

/** What the network says; the config is always there. */
let reply: () => globalThis.Response;
const asked: Request[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    if (input === '/config.json') return Response.json({ supabaseUrl: 'http://server' });
    asked.push(new Request(input, init));
    return reply();
  });
});
afterEach(() => vi.unstubAllGlobals());

const verdict = (status: number, code?: string) => () =>
  Response.json({ verdicts: [{ id: answer.id, status, code }], serverTime: answer.answeredAt });
const problem = (status: number, code: string) => () =>
  Response.json({ code, message: 'sentence' }, { status });
const portal = () => new Response('<html>Welcome to our Wi-Fi</html>');

describe('an answer handed in from a phone', () => {
  it.each([
    ['kept', verdict(201), 'sent'],
    ['known already', verdict(202), 'sent'],
    ['in conflict', verdict(409, 'response_conflict'), 'lost'],
    ['refused', verdict(422, 'invalid_response'), 'lost'],
    ['under a used link', verdict(409, 'link_used'), 'used'],
    ['under a link that ended', problem(410, 'link_expired'), 'expired'],
    ['under no link of ours', problem(404, 'link_unknown'), 'unknown'],
    ['while the server is busy', problem(503, 'unavailable'), 'waiting'],
    ['too often', problem(429, 'too_many_tries'), 'waiting'],
    ['into a captive portal', portal, 'waiting'],
    [
      'where another answer is named',
      () => Response.json({ verdicts: [{ id: 'x', status: 201 }] }),
      'waiting',
    ],
  ])('%s', async (_, said, outcome) => {
    reply = said;
    expect(await handIn(token, answer)).toBe(outcome);
  });

  it('waits where nobody answers', async () => {
    reply = () => {
      throw new TypeError('offline');
    };
    expect(await handIn(token, answer)).toBe('waiting');
  });

  it('shows the link’s token, and no device’s', async () => {
    reply = verdict(201);
    await handIn(token, answer);
    expect(asked[0]?.headers.get('authorization')).toBe(`Visit ${token}`);
    expect(await asked[0]?.json()).toEqual({ responses: [answer] });
  });
});

describe('a link', () => {
  it.each([
    [problem(404, 'link_unknown'), 'unknown'],
    [problem(409, 'link_early'), 'early'],
    [problem(410, 'link_expired'), 'expired'],
    [problem(409, 'link_used'), 'used'],
    [problem(429, 'too_many_tries'), 'tooMany'],
    [portal, 'offline'],
    [problem(500, 'internal'), 'offline'],
    [() => Response.json({ people: [], questionnaire: null }), 'early'],
  ])('%# that does not open says why: %s', async (said, reason) => {
    reply = said;
    expect(await openVisit(token, 'zh')).toBe(reason);
  });
});
