import type { ChaosReport } from './chaos-report.ts';
import type { Disaster } from './disaster.ts';
import type { Fault } from './fault.ts';

/** What the tablet is promised to live through, and what has to have come about for it. */
const troubles = {
  'a page killed': ['reload', 'crash', 'kill', 'powerCut'],
  'a reply lost after the commit': ['dropAfter', 'cutAnswer'],
  'a request doubled': ['duplicate', 'lateRepeat'],
  'a request overtaken': ['overtaken'],
  '4xx': ['clientError', 'tooMany'],
  '5xx': ['serverError'],
  'a timeout': ['silence'],
  'a captive portal’s 200 with HTML': ['portalPage'],
  'a clock a year off': ['clockJump'],
  'a full storage': ['storageFull'],
  'a database closed under the page': ['databaseClosed', 'versionChange'],
  'an update': ['update'],
} as const satisfies Record<string, readonly (Fault | Disaster | 'update')[]>;

/** How often each of them came about. Of faults those count that met answers handed in. */
export function troublesOf({
  onHandIns,
  disasters,
}: Pick<ChaosReport, 'onHandIns' | 'disasters'>): Record<string, number> {
  const counts: ReadonlyMap<string, number> = new Map<string, number>([...onHandIns, ...disasters]);
  return Object.fromEntries(
    Object.entries(troubles).map(([trouble, names]) => {
      const each = names.map((name) => counts.get(name) ?? 0);
      return [trouble, each.reduce((sum, count) => sum + count, 0)];
    }),
  );
}

export function missingTroubles(report: Pick<ChaosReport, 'onHandIns' | 'disasters'>): string[] {
  return Object.entries(troublesOf(report))
    .filter(([, count]) => count === 0)
    .map(([trouble]) => trouble);
}
