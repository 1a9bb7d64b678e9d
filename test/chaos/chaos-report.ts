import type { ClientName } from './clients.ts';
import type { Disaster } from './disaster.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { Verdict } from './judge.ts';
import { troublesOf } from './trouble.ts';

export interface ChaosReport extends Verdict {
  readonly client: ClientName;
  readonly seed: string;
  readonly thanked: number;
  /** Of those, by the screens themselves. */
  readonly atScreen: number;
  readonly stored: number;
  /** Stored with a time that says that it is a guess. */
  readonly uncertain: number;
  /** How often the disk said no, and the customer was told so. */
  readonly refusals: number;
  /** Let in, and the page died before they heard anything; and how many of them are stored. */
  readonly inDoubt: number;
  readonly inDoubtStored: number;
  /** By the reason the server gave. */
  readonly quarantined: Readonly<Record<string, number>>;
  /** How many of them the tablet has told the manager of. */
  readonly reportedQuarantine: number;
  readonly faults: FaultProxy['counts'];
  readonly onHandIns: FaultProxy['onHandIns'];
  readonly disasters: ReadonlyMap<Disaster | 'update', number>;
  /** What the server says of the tablet's chain. Faults of the network are no reason for any. */
  readonly alerts: readonly string[];
  /** The builds that the tabs ran on in the end. */
  readonly builds: readonly string[];
  readonly seconds: number;
}

const failings = [
  'lost',
  'doubled',
  'altered',
  'invented',
  'misdated',
  'hidden',
  'locked',
  'stuck',
] as const;

/** How many customers of each kind of failure: all zero is what a tablet has to reach. */
export function failuresOf(report: ChaosReport): Record<(typeof failings)[number], number> {
  const counts = failings.map((name) => [name, report[name].length]);
  return Object.fromEntries(counts) as Record<(typeof failings)[number], number>;
}

/** A table for people. */
export function printReport(report: ChaosReport): string {
  const { client, seed, thanked, atScreen, stored, inDoubt, inDoubtStored, seconds } = report;
  const { uncertain, refusals } = report;
  const lines = [
    `${client}, seed ${seed}: ${thanked} thanked (${atScreen} at the screens) in ${seconds.toFixed(0)} s`,
    `on the server ${stored} (time uncertain ${uncertain}), in doubt ${inDoubt} (of which stored ${inDoubtStored}), refused by the disk ${refusals} times`,
    `in the quarantine: ${listed(Object.entries(report.quarantined)) || 'none'}; reported: ${report.reportedQuarantine}`,
    `requests: ${listed([...report.faults].sort(([, one], [, other]) => other - one))}`,
    `of those on hand-ins: ${listed([...report.onHandIns])}`,
    `disasters: ${listed([...report.disasters])}`,
    `troubles: ${listed(Object.entries(troublesOf(report)))}`,
    `failures: ${listed(Object.entries(failuresOf(report)))}`,
    `alerts: ${report.alerts.join(', ') || 'none'}; builds: ${report.builds.join(', ') || 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function listed(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ');
}
