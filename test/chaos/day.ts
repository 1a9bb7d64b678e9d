import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosPlan } from './chaos-plan.ts';
import { type Disaster, disasters, type Scene } from './disaster.ts';
import { faults } from './fault.ts';
import { isDeath } from './lobby.ts';
import { type Order, take } from './order.ts';
import { serveAtScreen } from './screen-customer.ts';
import { serveFolder } from './serve-folder.ts';
import { shuffle } from './shuffle.ts';

const longestRoundMs = 120_000;
/** What has not come about among so many customers never will; whoever reads the report is told. */
const longestDay = 1_000;
const weathers = [0, 0.2, 0.5, 0.8];

/** Round after round of customers at three tabs, with something going wrong in each. */
export class Day {
  readonly happened = new Map<Disaster | 'update', number>();
  atScreen = 0;
  readonly #plan: ChaosPlan;
  readonly #scene: Scene;
  /** Dealt out to its end before it is shuffled again, so that a short day meets each, too. */
  readonly #deck: Disaster[] = [];
  #closeUpdate: (() => void) | null = null;

  constructor(plan: ChaosPlan, scene: Scene) {
    this.#plan = plan;
    this.#scene = scene;
  }

  async live(): Promise<void> {
    const { size, onRound } = this.#plan;
    const { ledger } = this.#scene;
    let isUpdated = false;
    // Nor is it over before everything has happened once.
    const isGoingOn = () => this.#isToCome() && ledger.thanked.size < longestDay;
    while (ledger.thanked.size < size || isGoingOn()) {
      if (!isUpdated && ledger.thanked.size >= size / 2) {
        isUpdated = true;
        await this.#release();
      }
      await this.#round();
      onRound?.(ledger.thanked.size);
    }
  }

  end(): void {
    this.#closeUpdate?.();
  }

  async #round(): Promise<void> {
    const { lobby, proxy, random, ledger, customers } = this.#scene;
    proxy.weather.share = random.pick(weathers);
    const each = Math.ceil(this.#plan.perRound / lobby.size);
    const groups = Array.from({ length: lobby.size }, () => take(customers, each));
    const serving = groups.map((group, index) => this.#serve(index, group).catch(tolerateDeath));
    // A tab that has to be opened first takes its time; a disaster before that would meet nobody.
    await ledger.untilNextThanks();
    await sleep(random.int(0, 300));
    await this.#disaster();
    const isOver = Promise.all(serving).then(() => true);
    const patience = sleep(longestRoundMs, false, { ref: false });
    // A page that hangs is switched off, as the staff would.
    if (!(await Promise.race([isOver, patience]))) await lobby.kill();
    await lobby.open();
  }

  /** The first tab has a customer at its screens now and then, before the group. */
  async #serve(index: number, group: readonly Order[]): Promise<void> {
    const { lobby, ledger } = this.#scene;
    const [first, ...rest] = group;
    const { client, atScreen, size } = this.#plan;
    const share = (ledger.thanked.size / size) * atScreen;
    if (client !== 'tablet' || index > 0 || !first || this.atScreen > share) {
      await lobby.serve(index, group);
      return;
    }
    if (await serveAtScreen(await lobby.tab(index), first, ledger)) this.atScreen += 1;
    await lobby.serve(index, rest);
  }

  async #disaster(): Promise<void> {
    const { random } = this.#scene;
    if (this.#deck.length === 0) this.#deck.push(...shuffle(this.#all(), random));
    const name = this.#deck.pop() ?? 'kill';
    // One that met nobody alive goes below the others, and is dealt again.
    if (await disasters[name](this.#scene).catch(tolerateDeath)) this.#count(name);
    else this.#deck.unshift(name);
  }

  /** From now on the pages come from the other build. */
  async #release(): Promise<void> {
    const { update } = this.#plan;
    if (update === null) return;
    const served = await serveFolder(update);
    this.#closeUpdate = served.close;
    this.#scene.proxy.siteUrl = served.url;
    this.#count('update');
    await this.#scene.lobby.askForUpdate();
  }

  #all(): readonly Disaster[] {
    return this.#plan.disasters ?? (Object.keys(disasters) as Disaster[]);
  }

  #isToCome(): boolean {
    const { onHandIns } = this.#scene.proxy;
    // A plan that names its disasters is about those alone.
    const all = this.#plan.disasters === undefined ? faults : [];
    return (
      !this.#all().every((name) => this.happened.has(name)) ||
      !all.every((name) => onHandIns.has(name))
    );
  }

  #count(name: Disaster | 'update'): void {
    this.happened.set(name, (this.happened.get(name) ?? 0) + 1);
  }
}

function tolerateDeath(error: unknown): false {
  if (!isDeath(error)) throw error;
  return false;
}
