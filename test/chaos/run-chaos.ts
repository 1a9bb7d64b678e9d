import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '../../supabase/seed/random.ts';
import { newFolder, removeFolder } from '../local/scratch.ts';
import { bundle } from './bundle.ts';
import { type ClientName, clients } from './clients.ts';
import type { ChaosClinic } from './clinic.ts';
import { type Disaster, disasters } from './disaster.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { judge, type Stored, type Verdict } from './judge.ts';
import { Ledger } from './ledger.ts';
import { isDeath, Lobby } from './lobby.ts';
import { type Order, orders } from './order.ts';
import { serveAtScreen } from './screen-customer.ts';

export interface ChaosPlan {
  readonly clinic: ChaosClinic;
  readonly client: ClientName;
  readonly seed: string;
  /** How many customers have to be thanked. */
  readonly size: number;
  /** Customers in a round; before each round the weather changes. */
  readonly perRound: number;
  /** Of those, how many go through the screens in the whole run. */
  readonly atScreen: number;
  readonly haste: number;
  /** A folder with another build of the site, released in the middle. */
  readonly update: string | null;
}

export interface ChaosReport extends Verdict {
  readonly client: ClientName;
  readonly thanked: number;
  readonly atScreen: number;
  readonly stored: number;
  readonly inDoubt: number;
  readonly inDoubtStored: number;
  readonly quarantined: Readonly<Record<string, number>>;
  readonly faults: FaultProxy['counts'];
  readonly disasters: ReadonlyMap<Disaster | 'update', number>;
  readonly alerts: readonly string[];
  readonly seconds: number;
}

/**
 * A tablet's year in a minute: customers answer while requests are lost, doubled and forged, pages
 * die, clocks jump and the disk is full. Then the network gets well, and the books are compared.
 */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const startedAt = performance.now();
  const { clinic, seed, size } = plan;
  const client = clients[plan.client];
  const random = createRandom(`chaos ${seed}`);
  const proxy = await startFaultProxy(clinic.stack.url, `faults ${seed}`);
  const profile = newFolder();
  const ledger = new Ledger();
  const happened = new Map<Disaster | 'update', number>();
  const kiosk = await clinic.addKiosk();
  const supplies = await bringSupplies(plan);
  const customers = orders(`${seed}-${plan.client}`, supplies);
  const path = await client.prepare(clinic, proxy, kiosk);
  const type = 'text/javascript';
  proxy.files.set('/_chaos/entrance.js', { type, text: await bundle(plan.client) });
  const entranceUrl = `${proxy.url}/_chaos/entrance.js`;
  const place = { pageUrl: proxy.url + path, entranceUrl, profile, ledger, haste: plan.haste };
  const lobby = new Lobby(place);
  const scene = { lobby, proxy, random };
  /** Shuffled and dealt out to its end, so that a short run meets each of them, too. */
  const deck: Disaster[] = [];
  let atScreen = 0;

  async function disaster(): Promise<void> {
    if (deck.length === 0) deck.push(...shuffle(Object.keys(disasters) as Disaster[], random));
    const name = deck.pop() ?? 'kill';
    count(happened, name);
    await disasters[name](scene);
  }

  /** A tab lets in a group by the fast entrance; now and then one customer uses the screens. */
  async function serveTab(index: number, group: readonly Order[]): Promise<void> {
    const [first, ...rest] = group;
    const isAtScreen = plan.client === 'tablet' && atScreen < plan.atScreen && index === 0;
    if (!first) return;
    if (!isAtScreen) return void (await lobby.serve(index, group));
    const isThanked = await serveAtScreen(await lobby.tab(index), first, ledger);
    if (isThanked) atScreen += 1;
    await lobby.serve(index, rest);
  }

  async function round(): Promise<void> {
    proxy.weather.share = random.pick([0, 0.2, 0.5, 0.8]);
    const each = Math.ceil(plan.perRound / lobby.size);
    const groups = Array.from({ length: lobby.size }, () => take(customers, each));
    const serving = groups.map((group, index) => serveTab(index, group).catch(tolerateDeath));
    await sleep(random.int(0, 600));
    await disaster().catch(tolerateDeath);
    await Promise.all(serving);
    await lobby.open();
  }

  async function release(): Promise<void> {
    if (plan.update === null) return;
    const { serveFolder } = await import('./serve-folder.ts');
    const served = await serveFolder(plan.update);
    proxy.siteUrl = served.url;
    count(happened, 'update');
  }

  try {
    await lobby.open();
    await client.begin(await lobby.tab(0), kiosk);
    for (let index = 1; index < lobby.size; index += 1) await lobby.reload(index);
    let hasUpdate = false;
    while (ledger.thanked.size < size) {
      if (!hasUpdate && ledger.thanked.size >= size / 2) {
        hasUpdate = true;
        await release();
      }
      await round();
    }
    proxy.weather.share = 0;
    const onTablet = await client.settle(lobby, () => countStored(plan));
    const stored = await readStored(plan);
    const inDoubt = ledger.inDoubt();
    const doubtful = new Set(inDoubt.map(({ mark }) => mark));
    return {
      ...judge(ledger.thanked, inDoubt, stored, onTablet),
      client: plan.client,
      thanked: ledger.thanked.size,
      atScreen,
      stored: stored.length,
      inDoubt: inDoubt.length,
      inDoubtStored: stored.filter(({ comment }) => doubtful.has(comment)).length,
      quarantined: countBy(onTablet.quarantined.map(({ code }) => String(code))),
      faults: proxy.counts,
      disasters: happened,
      alerts: [],
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    await lobby.kill();
    await proxy.close();
    removeFolder(profile);
  }
}

/** Visits that wait, and ids that another tablet has used. The controls know of neither. */
async function bringSupplies({ clinic, client, size }: ChaosPlan) {
  if (client !== 'tablet') return { visitCodes: [], takenIds: [] };
  return {
    visitCodes: await clinic.addVisits(Math.min(400, Math.ceil(size / 4))),
    takenIds: await takeIds(clinic, Math.min(50, Math.ceil(size / 40))),
  };
}

async function takeIds(clinic: ChaosClinic, count: number): Promise<string[]> {
  const rows = await clinic.query<{ id: string }>(
    `insert into public.responses (id, branch_id, channel, answered_at, answered_on, nps, content_hash)
     select overlay(gen_random_uuid()::text placing '7' from 15 for 1)::uuid, b.id, 'phone', now(), current_date, 9, sha256('')
     from public.branches b, generate_series(1, $1::integer) returning id`,
    [count],
  );
  return rows.map(({ id }) => id);
}

function readStored({ clinic, seed, client }: ChaosPlan): Promise<Stored[]> {
  return clinic.query<Stored>(
    `select id, comment, nps, language, wants_contact, scores, is_time_uncertain,
       (extract(epoch from answered_at) * 1000)::float8 as answered_ms
     from public.responses where starts_with(comment, $1)`,
    [`#${seed}-${client}-`],
  );
}

async function countStored(plan: ChaosPlan): Promise<number> {
  return (await readStored(plan)).length;
}

function take(customers: Iterator<Order>, count: number): Order[] {
  return Array.from({ length: count }, () => customers.next().value as Order);
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

function tolerateDeath(error: unknown): void {
  if (!isDeath(error)) throw error;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) count(counts, name);
  return Object.fromEntries(counts);
}
