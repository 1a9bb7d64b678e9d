import { createRandom } from '../../supabase/seed/random.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { bundle } from './bundle.ts';
import type { ChaosPlan } from './chaos-plan.ts';
import type { ChaosReport } from './chaos-report.ts';
import { clients } from './clients.ts';
import { Day } from './day.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { judge } from './judge.ts';
import { Ledger } from './ledger.ts';
import { Lobby } from './lobby.ts';
import { orders } from './order.ts';
import { readAlerts, readReportedQuarantine, readStored } from './stored.ts';
import { bringSupplies } from './supplies.ts';

/**
 * A tablet's year in a minute: customers answer while requests are lost, doubled and forged, pages
 * die, clocks jump and the disk is full. Then the network gets well, and the books are compared.
 */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const startedAt = performance.now();
  const { clinic, seed, haste } = plan;
  const client = clients[plan.client];
  const proxy = await startFaultProxy(clinic.stack.url, `faults ${seed}`);
  const profile = newFolder();
  const ledger = new Ledger();
  const kiosk = await clinic.addKiosk();
  const customers = orders(`${seed}-${plan.client}`, await bringSupplies(plan));
  const pageUrl = proxy.url + (await client.prepare(clinic, proxy, kiosk));
  const script = { type: 'text/javascript', text: await bundle(plan.client) };
  proxy.files.set('/_chaos/entrance.js', script);
  const entranceUrl = `${proxy.url}/_chaos/entrance.js`;
  const lobby = new Lobby({ pageUrl, entranceUrl, profile, ledger, haste });
  const scene = { lobby, proxy, random: createRandom(`chaos ${seed}`), ledger, customers };
  const day = new Day(plan, scene);
  try {
    await lobby.open();
    await client.begin(await lobby.tab(0), kiosk);
    for (let index = 1; index < lobby.size; index += 1) await lobby.reload(index);
    await day.live();
    proxy.weather.share = 0;
    const onTablet = await client.settle(lobby, async () => (await readStored(plan)).length);
    await proxy.release();
    const stored = await readStored(plan);
    await lobby.setOffline(true);
    await lobby.setOffline(false);
    const refused = onTablet.quarantined.length;
    const inDoubt = ledger.inDoubt();
    const doubtful = new Set(inDoubt.map(({ mark }) => mark));
    return {
      ...judge(ledger.thanked, inDoubt, stored, onTablet),
      client: plan.client,
      seed,
      thanked: ledger.thanked.size,
      atScreen: day.atScreen,
      stored: stored.length,
      uncertain: stored.filter(({ is_time_uncertain }) => is_time_uncertain).length,
      refusals: ledger.refusals,
      inDoubt: inDoubt.length,
      inDoubtStored: stored.filter(({ comment }) => doubtful.has(comment)).length,
      quarantined: countEach(onTablet.quarantined.map(({ code }) => String(code))),
      reportedQuarantine: await readReportedQuarantine(plan, kiosk.id, refused),
      faults: proxy.counts,
      onHandIns: proxy.onHandIns,
      disasters: day.happened,
      alerts: await readAlerts(plan, kiosk.id),
      builds: await lobby.builds(),
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await lobby.kill();
    day.end();
    await proxy.close();
    removeFolder(profile);
  }
}

function countEach(names: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(names, (name) => name);
  return Object.fromEntries([...groups].map(([name, all]) => [name, all.length]));
}
