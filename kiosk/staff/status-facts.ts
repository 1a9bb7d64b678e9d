import type { Kiosk } from '../flow/kiosk.ts';
import type { QueueReport } from '../outbox/report-queue.ts';
import { fill } from '../words.ts';
import { formatAge } from './format-age.ts';

/** How the tablet is, as the fleet page is told each minute. */
export function statusFacts(
  { words, session, tablet }: Kiosk,
  queue: QueueReport | null,
  isPersisted: boolean,
  version: string,
): (readonly [string, string])[] {
  const { pairing, isRefused } = tablet.view;
  const name = pairing && `${pairing.branchName[session.locale]} · ${pairing.kioskName}`;
  const count = queue?.queueDepth ?? 0;
  const age = formatAge(queue?.oldestAgeSeconds ?? 0, session.locale);
  return [
    [words.staffTablet, isRefused ? words.refused : (name ?? words.staffUnpaired)],
    [words.staffQueue, count ? fill(words.staffQueueSome, { count, age }) : words.staffQueueNone],
    [words.staffQuarantine, `${queue?.quarantineCount || words.staffQueueNone}`],
    [words.staffStorage, isPersisted ? words.staffPersisted : words.staffNotPersisted],
    [words.staffScreen, tablet.staff?.isAwake() ? words.staffOn : words.staffOff],
    [words.staffVersion, version],
  ];
}
