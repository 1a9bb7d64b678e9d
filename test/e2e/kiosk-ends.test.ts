import type { Page, Request } from 'playwright';
import { expect, it } from 'vitest';
import { type Answers, answer, until } from '../conformance/kiosk-page.ts';
import { browser, clinic, openClinicAndBrowser } from './clinic-and-browser.ts';
import { type PairedTablet, pairedTablet, restart } from './paired-tablet.ts';

/** The angriest and the happiest customer there is, in everything that one can answer. */
const ends: Readonly<Record<'furious' | 'delighted', Answers>> = {
  furious: {
    nps: 0,
    score: 1,
    comment: '等了两个小时，没有人理我，再也不来了！',
    wantsContact: true,
  },
  delighted: { nps: 10, score: 5, wantsContact: false },
};

openClinicAndBrowser();

interface End {
  readonly html: string;
  /** At rest, and as the animations stand after set times. */
  readonly pictures: string[];
  readonly animations: string;
  /** Milliseconds of the page's time for which the thank-you was there. */
  readonly dwell: number;
  /** What passes over the air between the last tap and the first screen. */
  readonly traffic: string[];
}

async function liveThrough(tablet: PairedTablet, answers: Answers): Promise<End> {
  const { page } = tablet;
  const traffic: string[] = [];
  await page.evaluate(watchThanks);
  const overhear = async (request: Request) => {
    if (!/submit-responses/.test(request.url())) return;
    const response = await request.response();
    // A time with its milliseconds is as long as any other; who is told how much is what is compared.
    const told = (await response?.text()) ?? '';
    const sent = request.postData() ?? '';
    traffic.push(`${request.method()} ${sent.length} → ${response?.status()} ${told.length}`);
  };
  let visitCode: string | undefined = tablet.takeVisitCode();
  await answer(tablet, { ...answers, visitCode }, async (name) => {
    if (name !== 'contact') return;
    page.on('request', overhear);
    // From here on no time passes but what is let pass, however long a picture takes.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  });
  visitCode = undefined;
  const html = await page.locator('body').innerHTML();
  const animations = await page.evaluate(() =>
    JSON.stringify(
      document
        .getAnimations()
        .map((one) => [(one as CSSAnimation).animationName, one.effect?.getTiming()]),
    ),
  );
  const pictures = [await stillPicture(page), ...(await picturesInTime(page))];
  await page.clock.runFor(6_000);
  await until(tablet, 'attract');
  const dwell = await page.evaluate(() => (window as Watched).dwell ?? 0);
  await expect.poll(() => traffic.length, { timeout: 60_000 }).toBeGreaterThan(0);
  await page.clock.resume();
  // Whatever should not follow has the time to.
  await page.waitForTimeout(1_500);
  page.off('request', overhear);
  return { html, pictures, animations, traffic, dwell };
}

async function stillPicture(page: Page): Promise<string> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return picture.toString('base64');
}

/** Stop every animation at the same moments of its own time. */
async function picturesInTime(page: Page): Promise<string[]> {
  const pictures: string[] = [];
  for (const ms of [0, 150, 400]) {
    await page.evaluate((at) => {
      for (const one of document.getAnimations()) {
        one.pause();
        one.currentTime = at;
      }
    }, ms);
    pictures.push((await page.screenshot({ caret: 'hide' })).toString('base64'));
  }
  await page.evaluate(() => {
    for (const one of document.getAnimations()) one.play();
  });
  return pictures;
}

it.each(['no-preference', 'reduce'] as const)(
  'the end after a 0 and after a 10 is one picture, one animation, one traffic, four seconds (motion: %s)',
  async (reducedMotion) => {
    const found: End[] = [];
    for (const answers of Object.values(ends)) {
      // A tablet each, so that both are the first answer of theirs.
      const tablet = await pairedTablet(clinic, browser, { reducedMotion });
      await tablet.page.clock.install();
      await restart(tablet);
      found.push(await liveThrough(tablet, answers));
      expect(tablet.failures).toEqual([]);
      await tablet.context.close();
    }
    const [furious, delighted] = found;
    expect(furious?.html).toBe(delighted?.html);
    expect(furious?.animations).toBe(delighted?.animations);
    expect(furious?.traffic).toEqual(delighted?.traffic);
    expect([furious?.dwell, delighted?.dwell]).toEqual([4_000, 4_000]);
    expect(furious?.traffic.length).toBeGreaterThan(0);
    expect(furious?.pictures.map((picture, at) => picture === delighted?.pictures[at])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  },
  300_000,
);

interface Watched extends Window {
  dwell?: number;
}

/** Runs in the page: how long the thank-you was in the document. */
function watchThanks(): void {
  let came = 0;
  new MutationObserver(() => {
    const isThere = document.querySelector('[data-screen=thanks]') !== null;
    if (isThere && came === 0) came = performance.now();
    if (isThere || came === 0) return;
    (window as Watched).dwell = Math.round(performance.now() - came);
    came = 0;
  }).observe(document.body, { subtree: true, childList: true, attributes: true });
}

it('a page whose end tells the score apart would be found out', async () => {
  const tablet = await pairedTablet(clinic, browser);
  const { page } = tablet;
  const pictures: string[] = [];
  for (const answers of Object.values(ends)) {
    await answer(tablet, answers);
    // One pixel's worth of joy.
    if (answers.nps === 10) {
      await page.evaluate(() => {
        const dot = document.createElement('i');
        dot.style.cssText =
          'position:fixed;left:9px;bottom:9px;width:1px;height:1px;background:red';
        document.body.append(dot);
      });
    }
    pictures.push(await stillPicture(page));
    await until(tablet, 'attract');
  }
  expect(pictures[0]).not.toBe(pictures[1]);
  await tablet.context.close();
}, 180_000);
