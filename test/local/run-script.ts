import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const localFolder = fileURLToPath(new URL('../../supabase/local/', import.meta.url));

/** `node supabase/local/<script>` as npm runs it, without a terminal. */
export function runScript(script: string, env: NodeJS.ProcessEnv, ...parameters: string[]) {
  const child = spawn(process.execPath, [`${localFolder}${script}`, ...parameters], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { text: '' };
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said.text += text;
    });
  }
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, text: said.text }));
  });
  return { child, said, ended };
}
