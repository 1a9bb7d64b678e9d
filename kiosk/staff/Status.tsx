import { appVersion } from '../device/app-version.ts';
import type { Kiosk } from '../flow/kiosk.ts';
import type { QueueReport } from '../outbox/report-queue.ts';
import { fill } from '../words.ts';
import { formatAge } from './format.ts';

interface Props {
  readonly kiosk: Kiosk;
  readonly queue: QueueReport | null;
  readonly isPersisted: boolean;
}

/** How the tablet is, as the fleet page is told each minute. */
export function Status({ kiosk: { words, session, tablet }, queue, isPersisted }: Props) {
  const { pairing, isRefused } = tablet.view;
  const name = pairing && `${pairing.branchName[session.locale]} · ${pairing.kioskName}`;
  const age = formatAge(queue?.oldestAgeSeconds ?? 0, session.locale);
  const depth = queue?.queueDepth ?? 0;
  const facts = [
    [words.staffTablet, isRefused ? words.refused : (name ?? words.staffUnpaired)],
    [
      words.staffQueue,
      depth === 0 ? words.staffQueueNone : fill(words.staffQueueSome, { count: depth, age }),
    ],
    [words.staffQuarantine, queue?.quarantineCount || words.staffQueueNone],
    [words.staffStorage, isPersisted ? words.staffPersisted : words.staffNotPersisted],
    [words.staffScreen, tablet.staff?.isAwake() ? words.staffOn : words.staffOff],
    [words.staffVersion, appVersion],
  ];
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
