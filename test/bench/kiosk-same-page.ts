import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { codeOf, pairTablet, screenSize } from './kiosk-page.ts';

/**
 * The second yardstick: the tablet's own screens, taken down as HTML with its own styles, in a page
 * that only shows one and hides another. What is left of the difference is what the program costs.
 *
 * @param visit which of the server's passports to walk through; it is not finished
 */
export async function samePage(
  browser: Browser,
  url: string,
  folder: string,
  visit: number,
): Promise<string> {
  const context = await browser.newContext({ viewport: screenSize, serviceWorkers: 'block' });
  const page = await pairTablet(context, url);
  const screens: string[] = [];
  const take = async (id: string, name: string, next: string) => {
    await page.locator(`[data-screen=${name}]`).waitFor();
    const html = await page.locator('.screen').evaluate((screen) => screen.outerHTML);
    screens.push(
      `<div id="${id}" data-next="${next}" ${id === 'attract' ? '' : 'hidden'}>${html}</div>`,
    );
  };
  await take('attract', 'attract', 'code');
  await page.locator('.begin').click();
  await take('code', 'code', 'person-0');
  for (const digit of codeOf(visit)) await page.locator(`.key:text-is("${digit}")`).click();
  await take('person-0', 'person', 'person-1');
  await page.locator('.face').nth(3).click();
  await page.locator('.people .asked:nth-child(2)').waitFor();
  await take('person-1', 'person', 'nps');
  await page.locator('.face').nth(3).click();
  await take('nps', 'nps', 'reasons');
  await page.locator('.nps').nth(8).click();
  await take('reasons', 'reasons', 'contact');
  await page.locator('.way-on .button').click();
  await take('contact', 'contact', 'thanks');
  const drawings = await page.locator('.sheet').evaluate((sheet) => sheet.outerHTML);
  await context.close();
  const html = readFileSync(join(folder, 'kiosk/index.html'), 'utf8');
  const first = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const rest = /href="(\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${first}${readFileSync(join(folder, rest), 'utf8')}[hidden]{display:none!important}</style><body>
${screens.join('\n')}<div id="thanks" hidden></div>${drawings}<script>${script}</script></body></html>`;
}

/** By hand: what moves on moves on, a chip is chosen, a digit appears. */
const script = `let typed=0;document.addEventListener('click',e=>{const b=e.target.closest('button');if(!b)return;
const s=b.closest('[data-next]');if(!s)return;
if(b.matches('.chip'))b.setAttribute('aria-pressed','true');
else if(b.matches('.key')){const f=s.querySelectorAll('.slot')[typed++];if(f)f.textContent=b.textContent}
else{s.hidden=true;document.getElementById(s.dataset.next).hidden=false;scrollTo(0,0)}})`;
