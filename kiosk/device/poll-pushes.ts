import type { Passport, PollAnswer } from '#shared/schemas/heartbeat.ts';

export interface PollPorts {
  /** Somebody could see a visit that is shown now. */
  isWatched(): boolean;
  ask(took: string | null): Promise<PollAnswer | 'refused' | 'unreachable'>;
  onPush(visit: Passport): void;
  onRefused(): void;
}

export interface Poll {
  /** A sync brought a visit, too. */
  heard(visit: Passport | null): void;
  /** The visit is on the screen: the desk is told, and it is not shown again for the same push. */
  took(codeHash: string): void;
}

const everyMs = 2_000;
const longestPause = 15;

/** Asks for pushed visits every two seconds, less often while nobody answers. */
export function pollPushes(ports: PollPorts): Poll {
  let took: string | null = null;
  let isAsking = false;
  let failures = 0;
  let pause = 0;

  async function turn(): Promise<void> {
    if (isAsking || pause-- > 0 || (took === null && !ports.isWatched())) return;
    isAsking = true;
    const told = took;
    const answer = await ports.ask(told);
    isAsking = false;
    pause = 0;
    if (answer === 'refused') return ports.onRefused();
    if (answer === 'unreachable') {
      failures += 1;
      pause = Math.min(failures, longestPause);
      return;
    }
    failures = 0;
    // Heard after it was told: a push of the same visit from now on is a new one.
    if (told === took) took = null;
    if (told === null) heard(answer.pushedVisit);
  }

  function heard(visit: Passport | null): void {
    if (visit && visit.codeHash !== took && ports.isWatched()) ports.onPush(visit);
  }

  setInterval(() => void turn(), everyMs);
  return {
    heard,
    took(codeHash) {
      took = codeHash;
      pause = 0;
      void turn();
    },
  };
}
