import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './environment.ts';

/**
 * The native Deno, not its Node wrapper: killing the wrapper would leave Deno running. It is
 * beside the wrapper after the package's install script, and in the platform package without it.
 */
export function denoBinary(): string {
  const modules = join(projectRoot, 'node_modules');
  const name = process.platform === 'win32' ? 'deno.exe' : 'deno';
  const platforms = join(modules, '@deno');
  const candidates = [
    join(modules, 'deno', name),
    ...(existsSync(platforms) ? readdirSync(platforms) : []).map((platform) =>
      join(platforms, platform, name),
    ),
  ];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Error('Deno is not installed: npm ci');
  return found;
}
