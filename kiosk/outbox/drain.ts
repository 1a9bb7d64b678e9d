import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import type { Submission } from '../api/submit.ts';
import type { Kept, Quarantined } from '../device/database.ts';
import { type Decision, deliver, type Word } from './deliver.ts';
import type { Settlement } from './waiting.ts';

export const largestBatch = 50;

/** Where the queue is read from and what it is handed to. */
export interface Ports {
  read(after: string, limit: number): Promise<Kept[]>;
  send(responses: readonly SealedResponse[]): Promise<Submission>;
  settle(settlement: Settlement): Promise<void>;
  /** What no reading finds does not wait for ever. */
  setAside(): Promise<void>;
}

/** Carried from one round to the next. */
export interface Pace {
  readonly batch: number;
  /** Begin after this id: an item on which the server stumbles is stepped over. */
  readonly after: string;
}

export interface Round {
  /** `failed`: something is left that should be tried again. `paused`: the tablet is not accepted. */
  readonly end: 'empty' | 'failed' | 'paused';
  readonly pace: Pace;
  /** Something left the queue. */
  readonly hasProgress: boolean;
  readonly retryAfterMs: number;
}

export const fullPace: Pace = { batch: largestBatch, after: '' };

/**
 * Hand in what waits, oldest first, until nothing is left that can go. Each item is judged alone.
 * When a whole request fails the next one is half as large, down to a single item, and a single
 * item that the server stumbles over is stepped over: no good record is stuck behind a bad one.
 */
export async function drain(ports: Ports, before: Pace): Promise<Round> {
  let { batch, after } = before;
  let hasLeft = after !== '';
  let hasProgress = false;
  const finish = (end: Round['end'], pace: Pace, retryAfterMs = 0): Round => {
    return { end, pace, hasProgress, retryAfterMs };
  };
  while (true) {
    const items = await ports.read(after, batch);
    if (items.length === 0) {
      await ports.setAside();
      return finish(hasLeft ? 'failed' : 'empty', { batch, after: '' });
    }
    const submission = await ports.send(items.map(({ item }) => item));
    const judged = items.map((kept) => judge(kept, submission, items.length === 1));
    const { forgotten, quarantined } = sort(judged);
    await ports.settle({ forgotten, quarantined });
    hasProgress ||= forgotten.length + quarantined.length > 0;
    if (judged.some(({ decision }) => decision === 'pause')) {
      return finish('paused', { batch, after: '' });
    }
    if (forgotten.length + quarantined.length === 0 && submission.words.size === 0) {
      const { httpStatus, retryAfterMs } = submission;
      const half = Math.max(1, Math.floor(items.length / 2));
      if (refusesBody(submission) && items.length > 1) {
        batch = half;
        continue;
      }
      const isStumble = items.length === 1 && httpStatus >= 500;
      const stepped = isStumble ? (items[0]?.item.id ?? '') : '';
      return finish('failed', { batch: half, after: stepped }, retryAfterMs);
    }
    hasLeft ||= judged.some(({ decision }) => decision === 'keep');
    after = items.at(-1)?.item.id ?? after;
    batch = Math.min(largestBatch, batch * 2);
  }
}

/** The body as a whole was refused by our own server: waiting will not help, a smaller one may. */
function refusesBody({ problem }: Submission): boolean {
  return problem !== null && problem.status !== 401;
}

interface Judged {
  readonly kept: Kept;
  readonly word: Word | null;
  readonly decision: Decision;
}

function judge(kept: Kept, submission: Submission, isAlone: boolean): Judged {
  const { httpStatus, problem, words } = submission;
  // A refusal of the whole body says which item is meant only when there was one.
  const isAboutItem = problem !== null && (isAlone || problem.status === 401);
  const word = words.get(kept.item.id) ?? (isAboutItem ? problem : null);
  return { kept, word, decision: deliver(httpStatus, word) };
}

function sort(judged: readonly Judged[]): Settlement {
  const named = (decision: Decision) => judged.filter((one) => one.decision === decision);
  return {
    forgotten: named('forget').map(({ kept }) => kept),
    quarantined: named('quarantine').map(toQuarantine),
  };
}

function toQuarantine({ kept, word }: Judged): Quarantined {
  return { ...kept, status: word?.status ?? 0, code: word?.code ?? null };
}
