import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { browserArgs } from './browser-args.ts';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function installedBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systemPaths];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Path of a Chromium: the one named in CHROMIUM_PATH, Playwright's own, a system one, or else one
 * installed now. Some networks refuse Playwright's download, so Debian's package is the way out.
 * @throws Error that says what to install when none of these works.
 */
export function ensureBrowser(): string {
  const found = installedBrowser();
  if (found !== undefined) return found;
  const attempts = [
    ['playwright', 'install', 'chromium'],
    ['sh', '-c', 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk'],
  ];
  for (const [program = '', ...args] of attempts) {
    spawnSync(program, args, { stdio: 'inherit' });
    const installed = installedBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error('No Chromium found or installable. Install one and set CHROMIUM_PATH to it.');
}

/** A headless browser. */
export function launchBrowser(args = browserArgs()): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args });
}
