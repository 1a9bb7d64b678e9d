import type { CDPSession, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoToday } from '../local/stack-template.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { desktop, phone, tablet, upright, Visitor } from './visitor.ts';

const wall = { width: 1920, height: 1080 };
const smallPhone = { width: 360, height: 640 };

openStackAndBrowser();
beforeAll(async () => {
  // open around the clock, so that the screen does not sleep whenever this runs
  await stack.database.query(
    `update public.branches set special_days = '{}', opening_hours = (
       select jsonb_object_agg(day, '["00:00","24:00"]'::jsonb) from unnest(array['mon','tue','wed','thu','fri','sat','sun']) day)
     where code = 'SH-JA'`,
  );
});

/** The address of a new link, made by the manager on the page itself. */
async function makeLink(): Promise<string> {
  const manager = await Visitor.arrive(browser, stack, 'en', { viewport: wall });
  await manager.signInAs('manager');
  await manager.open('/wall/');
  await manager.page.locator('.wall-figure').first().waitFor();
  await manager.page.getByRole('button', { name: 'Screen links' }).focus();
  await manager.page.keyboard.press('Enter');
  await manager.page.getByRole('button', { name: 'Make a link' }).click();
  const address = await manager.page.locator('.wall-link-new code').textContent();
  expect(manager.failures).toEqual([]);
  await manager.leave();
  return address ?? '';
}

/** A screen in the office: nobody is signed in, and its clock is the test's. */
async function hangUp(address: string): Promise<Visitor> {
  const screen = await Visitor.arrive(browser, stack, 'en', { viewport: wall });
  // in the afternoon: a screen that hangs in a closed branch sleeps
  await screen.page.clock.install({ time: new Date(`${demoToday}T14:00:00+08:00`) });
  await screen.page.goto(address);
  await screen.page.locator('.wall-figure').first().waitFor();
  return screen;
}

const panelOf = ({ page }: Visitor) => page.locator('.wall-stage').getAttribute('data-panel');

/** Within a minute of its own clock a wall has woken up and shows a panel. */
async function awake({ page }: Visitor): Promise<void> {
  const stages = async () => {
    await page.clock.runFor(5_000);
    return page.locator('.wall-stage').count();
  };
  await expect.poll(stages, { timeout: 60_000 }).toBe(1);
}

async function turnTo(screen: Visitor, panel: string): Promise<void> {
  while ((await panelOf(screen)) !== panel) await screen.page.keyboard.press('ArrowRight');
}

describe('a wall of somebody who is signed in', () => {
  it('says which branch it shows instead of an unknown one, and never scrolls', async () => {
    const manager = await Visitor.arrive(browser, stack, 'en');
    const { page } = manager;
    await manager.signInAs('manager');
    await manager.open('/wall/?branch=GONE');
    await page.getByText(/showing .+ instead/).waitFor();
    const first = await panelOf(manager);
    do {
      for (const size of [wall, desktop, tablet, upright, phone, smallPhone]) {
        await page.setViewportSize(size);
        // the browser lays a resized page out in its next frame
        const message = `${await panelOf(manager)} ${size.width}`;
        await expect.poll(() => overflowOf(page), { message }).toEqual([0, 0]);
      }
      await page.keyboard.press('ArrowRight');
    } while ((await panelOf(manager)) !== first);
    expect(manager.failures).toEqual([]);
    await manager.leave();
  });
});

/** By how many pixels the page is higher than the window, and the panel than its stage. */
function overflowOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const stage = document.querySelector('.wall-stage');
    return [scrollHeight - clientHeight, (stage?.scrollHeight ?? 0) - (stage?.clientHeight ?? 0)];
  });
}

describe('a wall that was opened with a link', () => {
  it('keeps what it shows when the network goes, says how old it is, and recovers by itself', async () => {
    const screen = await hangUp(await makeLink());
    const figures = await screen.page.locator('.wall-figure').allTextContents();
    await screen.page.context().setOffline(true);
    await screen.page.clock.runFor(35_000);
    await screen.page.locator('.wall-stale').waitFor();
    expect(await screen.page.locator('.wall-stale').textContent()).toMatch(
      /Connection lost · data as of \d\d:\d\d/,
    );
    await turnTo(screen, 'results');
    expect(await screen.page.locator('.wall-figure').allTextContents()).toEqual(figures);

    await screen.page.context().setOffline(false);
    await screen.page.clock.runFor(40_000);
    await screen.page.locator('.wall-stale').waitFor({ state: 'detached' });
    expect(screen.failures).toEqual([]);
    await screen.leave();
  });

  it('turns for two days without gathering nodes, listeners or timers', async () => {
    const screen = await hangUp(await makeLink());
    const devtools = await screen.page.context().newCDPSession(screen.page);
    const seen = new Set<string | null>();
    for (let turn = 0; turn < 20; turn += 1) {
      await awake(screen);
      seen.add(await panelOf(screen));
      await screen.page.clock.runFor(15_000);
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
    await screen.page.clock.fastForward('02:00:00');
    await awake(screen);
    // the panels differ in what they are made of, so the wall stands still on one while it is looked at
    await screen.page.keyboard.press('Space');
    await turnTo(screen, 'results');
    const early = await kept(devtools);
    await screen.page.keyboard.press('Space');
    for (let hour = 0; hour < 48; hour += 1) {
      await screen.page.clock.fastForward('01:00:00');
      await screen.page.clock.runFor(60_000);
    }
    await awake(screen);
    await screen.page.keyboard.press('Space');
    await turnTo(screen, 'results');
    // what a panel leaves behind is let go of within seconds; what is gathered stays
    const gathered = async () => {
      const late = await kept(devtools);
      return [
        late.listeners > early.listeners + 5 && `${late.listeners} listeners`,
        late.nodes > early.nodes * 1.2 && `${late.nodes} nodes`,
        late.heap > early.heap * 1.3 && `${late.heap} bytes`,
      ].filter(Boolean);
    };
    await expect.poll(gathered, { timeout: 20_000, interval: 500 }).toEqual([]);
    expect(screen.failures).toEqual([]);
    await screen.leave();
  });

  it('stops and goes on by keyboard', async () => {
    const screen = await hangUp(await makeLink());
    const first = await panelOf(screen);
    await screen.page.keyboard.press('Space');
    await screen.page.getByRole('button', { name: 'Resume' }).waitFor();
    await screen.page.clock.runFor(120_000);
    expect(await panelOf(screen)).toBe(first);
    await screen.page.keyboard.press('ArrowRight');
    const second = await panelOf(screen);
    expect(second).not.toBe(first);
    await screen.page.keyboard.press('ArrowLeft');
    expect(await panelOf(screen)).toBe(first);
    await screen.page.keyboard.press('Space');
    await screen.page.clock.runFor(25_000);
    expect(await panelOf(screen)).toBe(second);
    await screen.leave();
  });

  it('goes dark when its link is revoked, whatever it showed before', async () => {
    const screen = await hangUp(await makeLink());
    await stack.database.query(`update public.wall_links set revoked_at = now()`);
    await screen.page.clock.runFor(35_000);
    await screen.page.getByText('This link has been revoked').waitFor();
    expect(await screen.page.locator('.wall-figure').count()).toBe(0);
    await screen.leave();
  });
});

/** What the page holds on to, after its garbage is collected. */
async function kept(devtools: CDPSession) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}
