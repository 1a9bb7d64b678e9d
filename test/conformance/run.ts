/**
 * `npm run conformance -- URL [--pairing-code XXXX] [--visit-code 123456]… [--kiosk-path /kiosk/]
 * [--functions-path /functions/v1]`: hold any kiosk against the contract.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/browser.ts';
import type { Judged } from './claim.ts';
import { runSuite } from './run-suite.ts';
import { summarise } from './summarise.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pairing-code': { type: 'string' },
    'visit-code': { type: 'string', multiple: true, default: [] },
    'kiosk-path': { type: 'string', default: '/kiosk/' },
    'functions-path': { type: 'string', default: '/functions/v1' },
  },
});
const [url] = positionals;
if (url === undefined || !URL.canParse(url)) {
  process.stderr.write('Usage: npm run conformance -- URL [--pairing-code XXXX]\n');
  process.exit(2);
}

const signs = { passed: '✓', partly: '◐', failed: '✗', skipped: '–' } as const;

function print({ id, says, outcome }: Judged): void {
  const reason = outcome.is === 'passed' ? '' : `\n    ${outcome.reason}`;
  process.stdout.write(`${signs[outcome.is]} ${says} [${id}]${reason}\n`);
}

const browser = await launchBrowser();
try {
  const judged = await runSuite({
    url,
    kioskPath: values['kiosk-path'],
    functionsPath: values['functions-path'],
    pairingCode: values['pairing-code'] ?? null,
    visitCodes: values['visit-code'],
    browser,
    onJudged: print,
  });
  process.stdout.write(`\n${summarise(judged)}\n`);
  process.exitCode = judged.some(({ outcome }) => outcome.is === 'failed') ? 1 : 0;
} finally {
  await browser.close();
}
