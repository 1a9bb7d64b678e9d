import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const localFolder = fileURLToPath(new URL('../../supabase/local/', import.meta.url));

/** `node supabase/local/<script>` as npm runs it, without a terminal. */
export function runScript(script: string, env: NodeJS.ProcessEnv, ...parameters: string[]) {
  return run('ignore', env, [`${localFolder}${script}`, ...parameters]);
}

/** Not every system has a program that gives a test a terminal: the script is told that it has one. */
const withTerminal =
  'data:text/javascript,process.stdin.isTTY = process.stdout.isTTY = true; process.stdout.columns = 80';

/** The same with somebody at it: what is written to `child.stdin` is what they type. */
export function runAtTerminal(script: string, env: NodeJS.ProcessEnv, ...parameters: string[]) {
  return run('pipe', env, ['--import', withTerminal, `${localFolder}${script}`, ...parameters]);
}

function run(input: 'ignore' | 'pipe', env: NodeJS.ProcessEnv, args: readonly string[]) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: [input, 'pipe', 'pipe'],
  });
  const said = { text: '' };
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => {
      said.text += text;
    });
  }
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, text: said.text }));
  });
  return { child, said, ended };
}
