import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../kiosk/api/submit.ts';
import type { Word } from '../../kiosk/outbox/deliver.ts';
import { drain, fullPace, type Ports } from '../../kiosk/outbox/drain.ts';
import { kept } from './rows.ts';

/** An outbox and a server in memory. `answer` says how the server takes a body. */
function lobby(count: number, answer: (ids: readonly string[]) => Partial<Submission>) {
  let queue = Array.from({ length: count }, (_, index) => kept(idOf(index + 1)));
  const quarantine: string[] = [];
  const forgotten: string[] = [];
  const sent: string[][] = [];
  /** How many waited when it was looked for what no reading finds. */
  const looks: number[] = [];
  const ports: Ports = {
    read: async (after, limit) => queue.filter(({ item }) => item.id > after).slice(0, limit),
    async send(responses) {
      const ids = responses.map(({ id }) => id);
      sent.push(ids);
      const nothing = {
        httpStatus: 0,
        retryAfterMs: 0,
        serverTime: null,
        problem: null,
        words: new Map(),
      };
      return { ...nothing, ...answer(ids) };
    },
    async settle(settlement) {
      const gone = new Set(
        [...settlement.forgotten, ...settlement.quarantined].map(({ item }) => item.id),
      );
      queue = queue.filter(({ item }) => !gone.has(item.id));
      forgotten.push(...settlement.forgotten.map(({ item }) => item.id));
      quarantine.push(...settlement.quarantined.map(({ item }) => item.id));
    },
    async setAside() {
      looks.push(queue.length);
    },
  };
  return {
    ports,
    looks,
    sent,
    quarantine,
    forgotten,
    left: () => queue.map(({ item }) => item.id),
  };
}

/** Sorts as minted ids do. */
function idOf(place: number): string {
  return `r${String(place).padStart(3, '0')}`;
}

const verdicts = (ids: readonly string[], status: (id: string) => number): Partial<Submission> => ({
  httpStatus: 200,
  words: new Map(ids.map((id): [string, Word] => [id, { status: status(id) }])),
});
/** As `submit` tells it: of others than the tablet and the body it says the status alone. */
const problem = (status: number): Partial<Submission> => ({
  httpStatus: status,
  problem: [400, 401, 413, 422].includes(status) ? { status, code: 'some_code' } : null,
});

describe('a drain', () => {
  it('sends the oldest first, at most 50 at a time', async () => {
    const { ports, sent, left, looks } = lobby(120, (ids) => verdicts(ids, () => 201));
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'empty', hasProgress: true });
    expect(looks).toEqual([0]);
    expect(sent.map((ids) => ids.length)).toEqual([50, 50, 20]);
    expect(sent[0]?.[0]).toBe('r001');
    expect(left()).toEqual([]);
  });

  it('quarantines what is refused, and sends what stands behind it', async () => {
    const { ports, quarantine, forgotten } = lobby(3, (ids) =>
      verdicts(ids, (id) => (id === 'r001' ? 422 : 202)),
    );
    await drain(ports, fullPace);
    expect(quarantine).toEqual(['r001']);
    expect(forgotten).toEqual(['r002', 'r003']);
  });

  it('passes over an item the server could not judge, and says that something is left', async () => {
    const { ports, left } = lobby(60, (ids) => verdicts(ids, (id) => (id === 'r001' ? 503 : 201)));
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'failed', hasProgress: true });
    expect(left()).toEqual(['r001']);
  });

  it('believes no page of a captive portal', async () => {
    const { ports, left } = lobby(2, () => ({ httpStatus: 200 }));
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'failed', hasProgress: false });
    expect(left()).toEqual(['r001', 'r002']);
  });

  it('keeps everything when the pairing is withdrawn', async () => {
    const { ports, left } = lobby(60, () => problem(401));
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'paused' });
    expect(left()).toHaveLength(60);
  });

  it('keeps everything on a 401 that is not ours', async () => {
    const { ports } = lobby(1, () => ({ httpStatus: 401 }));
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'failed' });
  });

  it('finds the one item for which a whole body is refused', async () => {
    const { ports, quarantine, left } = lobby(40, (ids) =>
      ids.includes('r017') ? problem(413) : verdicts(ids, () => 201),
    );
    expect(await drain(ports, fullPace)).toMatchObject({ end: 'empty' });
    expect(quarantine).toEqual(['r017']);
    expect(left()).toEqual([]);
  });

  it('steps over an item on which the server breaks, round after round', async () => {
    const { ports, left } = lobby(40, (ids) =>
      ids.includes('r001') ? { httpStatus: 500 } : verdicts(ids, () => 201),
    );
    let round = await drain(ports, fullPace);
    for (let tries = 0; tries < 10 && left().length > 1; tries += 1)
      round = await drain(ports, round.pace);
    expect(left()).toEqual(['r001']);
    expect(round.end).toBe('failed');
  });

  it('loses nothing and doubles nothing, whatever the server answers', async () => {
    const outcome = fc.constantFrom(201, 202, 409, 410, 422, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 130 }),
        fc.array(fc.oneof(outcome, fc.constantFrom('500', 'none', '413')), {
          minLength: 1,
          maxLength: 60,
        }),
        async (count, script) => {
          let turn = 0;
          const { ports, left, forgotten, quarantine } = lobby(count, (ids) => {
            const next = script[turn++ % script.length];
            if (next === 'none') return {};
            if (typeof next === 'string') return problem(Number(next));
            return verdicts(ids, (id) => (Number(id.at(-1)) % 2 ? (next ?? 201) : 201));
          });
          await drain(ports, fullPace);
          const all = [...left(), ...forgotten, ...quarantine];
          expect(all).toHaveLength(count);
          expect(new Set(all).size).toBe(count);
        },
      ),
      { numRuns: 300 },
    );
  });
});
