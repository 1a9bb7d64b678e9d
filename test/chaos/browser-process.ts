import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { ensureBrowser } from '../e2e/browser.ts';
import { browserArgs } from '../e2e/browser-args.ts';

/** A browser on a profile that stays, in a process group of its own that can be killed outright. */
export interface BrowserProcess {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** SIGKILL to all its processes at once: nothing gets to say goodbye. */
  kill(): Promise<void>;
}

const options = [
  ...browserArgs(),
  '--headless=new',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-session-crashed-bubble',
  '--remote-debugging-port=0',
  '--window-size=1024,768',
];

export async function startBrowserProcess(profile: string): Promise<BrowserProcess> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    ensureBrowser(),
    [...options, `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own: its number is that of the first process.
    { detached: true, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  try {
    const browser = await chromium.connectOverCDP(await addressOf(portFile, child));
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context.');
    return {
      browser,
      context,
      async kill() {
        killGroup(child);
        await ended;
        await browser.close().catch(() => {});
      },
    };
  } catch (error) {
    killGroup(child);
    throw error;
  }
}

async function addressOf(portFile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The browser ended with ${child.exitCode}.`);
    const [port, path] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port && path) return `http://127.0.0.1:${port}`;
    await sleep(50);
  }
  throw new Error('The browser did not open its debugging port.');
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
