import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChaosClinic, openChaosClinic } from '../chaos/clinic.ts';
import { launchBrowser } from './browser.ts';
import { everyScreen, walkEveryScreen } from './every-kiosk-screen.ts';
import { findTrapped } from './find-trapped.ts';
import { seriousFindings } from './serious-findings.ts';

const pictures = join(import.meta.dirname, '../output/kiosk');
const tablet = { width: 1180, height: 820 };
/** Half as many pixels of twice the size: what 200 % in the browser's menu makes of the tablet. */
const zoomed = { width: 590, height: 410 };
const tablets = [tablet, { width: 820, height: 1180 }, { width: 1024, height: 600 }];

let clinic: ChaosClinic;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [clinic, browser] = await Promise.all([openChaosClinic(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await clinic?.end();
});

/** Controls that a finger misses: under 44 px, or 56 for a choice on a scale. */
function smallTargets(): string[] {
  const scope = document.querySelector('dialog[open]') ?? document;
  return [...scope.querySelectorAll('button, input, textarea')].flatMap((control) => {
    if (!control.checkVisibility()) return [];
    const { width, height } = control.getBoundingClientRect();
    // A field that is clipped to a dot is worked by the label around it.
    if (width <= 1) return [];
    const least = control.getAttribute('role') === 'radio' ? 56 : 44;
    const isSmall = Math.round(height) < least || Math.round(width) < least;
    return isSmall
      ? [`${control.textContent?.trim()}: ${width.toFixed()} × ${height.toFixed()}`]
      : [];
  });
}

function movements(): string[] {
  return document
    .getAnimations()
    .filter((one) => Number(one.effect?.getComputedTiming().activeDuration ?? 0) > 1)
    .map((one) => (one as CSSAnimation).animationName ?? 'transition');
}

describe.each(['zh', 'en'] as const)('every screen of the tablet in %s', (locale) => {
  it.each([
    ['normal', false],
    ['large', true],
  ] as const)(
    'is readable, reachable and still for everybody (%s type)',
    async (size, isLarge) => {
      const found: Record<string, string[]> = {};
      const seen: string[] = [];
      const options = { viewport: tablet, reducedMotion: 'reduce' as const };
      await walkEveryScreen({
        clinic,
        browser,
        locale,
        isLarge,
        options,
        async onScreen(name, page) {
          seen.push(name);
          const note = (what: string, all: readonly string[]) => {
            if (all.length > 0) found[`${name} ${what}`] = [...new Set(all)];
          };
          note('moves', await page.evaluate(movements));
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            note(colorScheme, await seriousFindings(page));
            const path = join(pictures, `${name}-${size}-${colorScheme}-${locale}.png`);
            await page.screenshot({ path });
          }
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          for (const viewport of tablets) {
            await page.setViewportSize(viewport);
            const at = `${viewport.width} × ${viewport.height}`;
            note(`small at ${at}`, await page.evaluate(smallTargets));
            note(`trapped at ${at}`, await page.evaluate(findTrapped));
          }
          await page.setViewportSize(zoomed);
          note('trapped at 200 %', await page.evaluate(findTrapped));
          await page.screenshot({ path: join(pictures, `${name}-${size}-zoomed-${locale}.png`) });
          await page.setViewportSize(tablet);
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
          });
          note('trapped with text of 200 %', await page.evaluate(findTrapped));
          await page.screenshot({ path: join(pictures, `${name}-${size}-text-${locale}.png`) });
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '';
          });
        },
      });
      expect(seen).toEqual(everyScreen);
      expect(found).toEqual({});
    },
    400_000,
  );
});

it('finds a control that is small, covered, beyond the edge, cut off, moving or nameless', async () => {
  const page = await browser.newPage({ viewport: tablet, reducedMotion: 'reduce' });
  await page.setContent(`<!doctype html>
    <style>@keyframes go { to { opacity: 0 } }</style>
    <button style="height:30px;width:30px">tiny</button>
    <button style="position:absolute;left:1170px;top:200px;width:90px;height:60px">far</button>
    <button style="position:absolute;left:100px;top:300px;width:90px;height:60px">under</button>
    <div style="position:absolute;left:90px;top:290px;width:200px;height:100px;animation:go 9s infinite">over</div>
    <p style="width:40px;overflow:hidden;white-space:nowrap">a long sentence</p>
    <p style="white-space:nowrap;text-indent:1150px">wide words</p>
    <h2><span class="visually-hidden" style="position:absolute;left:1190px">for a screen reader</span></h2>
    <input style="height:60px">`);
  expect(await page.evaluate(smallTargets)).toEqual(['tiny: 30 × 30']);
  const trapped = (await page.evaluate(findTrapped)).join('\n');
  expect(trapped).toMatch(/too wide/);
  expect(trapped).toMatch(/“far” is beyond the edge/);
  expect(trapped).toMatch(/“under” is covered/);
  expect(trapped).toMatch(/“a long sentence” is cut off/);
  expect(trapped).toMatch(/words of p “wide words” run over the edge/);
  expect(trapped).not.toMatch(/for a screen reader/);
  expect(await page.evaluate(movements)).toEqual(['go']);
  expect(await seriousFindings(page)).toContain('label: input');
  await page.context().close();
});
