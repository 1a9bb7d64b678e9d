/**
 * `npm run icons`: the pictures that a system shows of the installed kiosk, drawn from icon.svg by
 * the browser. The maskable one keeps to the middle, because systems cut it into their own shapes.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';

const site = join(import.meta.dirname, '../../site/public');
const svg = readFileSync(join(site, 'icon.svg'), 'utf8');
const ground = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1];
mkdirSync(join(site, 'icons'), { recursive: true });

const icons = [
  { name: 'kiosk-180', size: 180, isFull: true },
  { name: 'kiosk-192', size: 192, isFull: false },
  { name: 'kiosk-512', size: 512, isFull: false },
  { name: 'kiosk-maskable', size: 512, isFull: true },
];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { name, size, isFull } of icons) {
  await page.setViewportSize({ width: size, height: size });
  // iOS and maskable icons fill their square; the drawing then keeps to the inner 80 %.
  const inner = isFull ? 0.82 * size : size;
  const drawing = svg.replace('<svg ', `<svg width="${inner}" height="${inner}" `);
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;${isFull ? `background:${ground}` : ''}">${drawing}`,
  );
  await page.screenshot({ path: join(site, `icons/${name}.png`), omitBackground: !isFull });
  process.stdout.write(`site/public/icons/${name}.png\n`);
}
await browser.close();
