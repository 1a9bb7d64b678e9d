import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { failuresOf, printReport } from './chaos-report.ts';
import { type ChaosClinic, openChaosClinic } from './clinic.ts';
import { disasters } from './disaster.ts';
import { faults } from './fault.ts';
import { runChaos } from './run-chaos.ts';
import { makeSecondBuild } from './second-build.ts';
import { missingTroubles } from './trouble.ts';

const seed = 'lantern';
const update = newFolder();
let clinic: ChaosClinic;
let newBuild: string;

beforeAll(async () => {
  clinic = await openChaosClinic();
  newBuild = await makeSecondBuild(update);
});
afterAll(async () => {
  await clinic?.end();
  removeFolder(update);
});

describe('three tabs of a tablet in a network that fails in every way', () => {
  it('keeps every answer that was thanked for, once, and shows every one that was refused', async () => {
    const report = await runChaos({
      clinic,
      client: 'tablet',
      seed,
      size: 200,
      perRound: 20,
      atScreen: 2,
      haste: 10,
      update,
    });
    process.stdout.write(printReport(report));
    expect(failuresOf(report)).toEqual({
      lost: 0,
      doubled: 0,
      altered: 0,
      invented: 0,
      misdated: 0,
      hidden: 0,
      locked: 0,
      stuck: 0,
    });
    const quarantined = Object.values(report.quarantined).reduce((sum, count) => sum + count, 0);
    expect(report.reportedQuarantine).toBe(quarantined);
    expect(report.alerts).toEqual([]);
    expect(missingTroubles(report)).toEqual([]);
    expect([...report.onHandIns.keys()].sort()).toEqual([...faults].sort());
    expect([...report.disasters.keys()].sort()).toEqual(
      [...Object.keys(disasters), 'update'].sort(),
    );
    expect(report.thanked).toBeGreaterThanOrEqual(200);
    expect(report.atScreen).toBeGreaterThan(0);
    // The disasters did meet somebody, and the update came through them.
    expect(report.builds).toContain(newBuild);
    expect(report.refusals).toBeGreaterThan(0);
    expect(report.uncertain).toBeGreaterThan(0);
    expect(Object.keys(report.quarantined).length).toBeGreaterThanOrEqual(2);
  }, 900_000);

  it.each(['in-memory', 'workbox'] as const)(
    'is a harness in which %s loses answers',
    async (client) => {
      // A short day may spare it, six of them do not: together they are as long as the tablet's.
      for (let day = 1; day <= 6; day += 1) {
        const report = await runChaos({
          clinic,
          client,
          seed: `${seed} ${day}`,
          size: 30,
          perRound: 15,
          atScreen: 0,
          haste: 10,
          update: null,
          disasters: ['powerCut', 'reload'],
        });
        process.stdout.write(printReport(report));
        if (report.lost.length + report.doubled.length > 0) return;
      }
      expect.fail(`${client} kept every answer, once`);
    },
    600_000,
  );
});
