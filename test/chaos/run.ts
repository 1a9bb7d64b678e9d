/**
 * `npm run chaos`: the full proof, 10 000 customers, and the two clients that must lose.
 * `npm run chaos -- 2000 my-seed` for another size and seed.
 */
import { newFolder, removeFolder } from '../local/scratch.ts';
import { failuresOf, printReport } from './chaos-report.ts';
import { openChaosClinic } from './clinic.ts';
import { runChaos } from './run-chaos.ts';
import { makeSecondBuild } from './second-build.ts';
import { missingTroubles } from './trouble.ts';

const [size = 10_000, seed = 'year'] = [Number(process.argv[2] ?? 10_000), process.argv[3]];
const update = newFolder();
const clinic = await openChaosClinic();
let isProven = true;
try {
  const newBuild = await makeSecondBuild(update);
  const plan = { clinic, seed, perRound: Math.max(30, Math.ceil(size / 120)), haste: 4 };
  const tablet = await runChaos({
    ...plan,
    client: 'tablet',
    size,
    atScreen: Math.ceil(size / 100),
    update,
    onRound: (thanked) => process.stderr.write(`\r${thanked} of ${size}   `),
  });
  process.stdout.write(`\n${printReport(tablet)}\n`);
  const isWhole = Object.values(failuresOf(tablet)).every((count) => count === 0);
  const quarantined = Object.values(tablet.quarantined).reduce((sum, count) => sum + count, 0);
  isProven &&= isWhole && tablet.alerts.length === 0;
  isProven &&= tablet.reportedQuarantine === quarantined;
  isProven &&= tablet.builds.includes(newBuild) && missingTroubles(tablet).length === 0;
  for (const client of ['in-memory', 'workbox'] as const) {
    const control = await runChaos({
      ...plan,
      client,
      size: Math.min(size, 300),
      perRound: 30,
      atScreen: 0,
      update: null,
      disasters: ['powerCut', 'reload'],
    });
    process.stdout.write(`${printReport(control)}\n`);
    // A harness in which these survive proves nothing.
    isProven &&= control.lost.length + control.doubled.length > 0;
  }
} finally {
  await clinic.end();
  removeFolder(update);
}
process.stdout.write(isProven ? 'proven\n' : 'NOT proven\n');
process.exit(isProven ? 0 : 1);
