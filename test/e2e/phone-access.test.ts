import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { findTrapped } from './find-trapped.ts';
import { visitPhoneScreens } from './phone-screens.ts';
import { browser, openStackAndBrowser, stack } from './stack-and-browser.ts';
import { phone, Visitor } from './visitor.ts';

const pictures = join(import.meta.dirname, '../output/phone');
const small = { width: 320, height: 568 };
/** Half as many pixels of twice the size: what 200 % in the browser's menu makes of the phone. */
const zoomed = { width: 195, height: 422 };

openStackAndBrowser();
beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** In the page's own large type, or with the browser's text of 200 %. */
async function setType(page: Page, type: 'normal' | 'large' | 'text'): Promise<void> {
  await page.evaluate((chosen) => {
    const root = document.documentElement;
    root.classList.toggle('large', chosen === 'large');
    root.style.fontSize = chosen === 'text' ? '200%' : '';
  }, type);
}

it.each(['zh', 'en'] as const)(
  'every screen of the phone is within reach in any size of type (%s)',
  async (language) => {
    const found: Record<string, string[]> = {};
    const seen: string[] = [];
    const customer = await Visitor.arrive(browser, stack, language, { viewport: phone });
    const { page } = customer;
    await visitPhoneScreens(customer, async (name) => {
      // Night moves nothing; that it can be read is for axe to say.
      if (name.endsWith('-dark')) return;
      seen.push(name.replace(/^phone-|-light$/g, ''));
      // What only a screen reader hears has no room to be cut off in.
      await page.addStyleTag({ content: '.visually-hidden { display: none }' });
      for (const [viewport, type] of [
        [phone, 'normal'],
        [phone, 'large'],
        [phone, 'text'],
        [small, 'normal'],
        [small, 'large'],
        [small, 'text'],
        [zoomed, 'normal'],
      ] as const) {
        await page.setViewportSize(viewport);
        await setType(page, type);
        const trapped = await page.evaluate(findTrapped);
        if (trapped.length > 0) found[`${name} at ${viewport.width}, ${type}`] = trapped;
        const path = join(pictures, `${name}-${viewport.width}-${type}-${language}.png`);
        await page.screenshot({ path });
      }
      await page.setViewportSize(phone);
      await setType(page, 'normal');
    });
    expect(seen).toEqual([
      'welcome',
      ...seen.filter((name) => name.startsWith('person-')),
      ...['nps', 'reasons', 'contact', 'waiting', 'sent', 'used'],
    ]);
    expect(seen).toContain('person-1');
    expect(found).toEqual({});
    expect(customer.failures).toEqual([]);
    await customer.leave();
  },
);
