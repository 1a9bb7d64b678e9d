import { readEnvironment, type StackEnvironment } from './environment.ts';
import { label, sayBoth } from './messages.ts';
import { maskPassword } from './preflight.ts';
import { createProgress } from './progress.ts';
import { type Stack, startStack } from './stack.ts';
import { StackProblem } from './stack-problem.ts';

// The gateway would report home otherwise.
process.env.LITE_TELEMETRY = '0';
process.env.DO_NOT_TRACK = '1';

const interrupted = 130;

async function main(): Promise<void> {
  const stopping = new AbortController();
  let starting: Promise<Stack> | null = null;
  async function stop(): Promise<void> {
    if (stopping.signal.aborted) process.exit(interrupted);
    stopping.abort();
    process.stdout.write(`\n${sayBoth('stopping')}\n`);
    // A start that is given up ends by itself what it had begun.
    const stack = await starting?.catch(() => null);
    await stack?.close();
    process.stdout.write(`${sayBoth('stopped')}\n`);
    process.exit(stack ? 0 : interrupted);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const environment = readEnvironment();
  const progress = createProgress(process.stdout);
  const { signal } = stopping;
  starting = startStack({ ...environment, progress, signal });
  try {
    const stack = await starting;
    if (!signal.aborted) process.stdout.write(summaryOf(stack, environment));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function summaryOf(stack: Stack, environment: StackEnvironment): string {
  const { demo } = stack.config;
  // Since this process began, so what a person waited for: loading the code included.
  const seconds = (performance.now() / 1000).toFixed(1);
  const lines = ['', label('ready', { seconds }), '', `  ${label('openHere')}  ${stack.url}/`];
  if (demo) {
    lines.push('', `  ${label('signIns')}`);
    for (const { email, password, name, appRole, branch } of demo.signIns) {
      lines.push(
        `    ${email}  ${password}  ${[name, appRole, branch].filter(Boolean).join(' · ')}`,
      );
    }
    if (demo.pairingCode) lines.push('', `  ${label('pairingCode')}  ${demo.pairingCode}`);
    if (demo.visitCodes.length > 0) lines.push(`  ${label('visitCodes')}`);
    for (const { code, branch, people } of demo.visitCodes) {
      lines.push(`    ${code}  ${[branch, ...people].join(' · ')}`);
    }
  }
  lines.push('', `  ${label('dataFolder')}  ${stack.dataFolder}`);
  const { databaseUrl, host } = environment;
  if (databaseUrl) lines.push(`  ${label('databaseAt')}  ${maskPassword(databaseUrl)}`);
  lines.push(`  ${label('howToStop')}`, `  ${label('howToReset')}`);
  if (!/^(127\.|localhost$|::1$)/.test(host)) lines.push('', `  ${label('notLoopback', { host })}`);
  return `${lines.join('\n')}\n\n`;
}

main().catch((error: unknown) => {
  if (error instanceof StackProblem) process.stderr.write(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
});
