import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishBuild } from './finish-build.ts';

/** Makes the built kiosk a program that starts without a network. */
export function kioskShell(): AstroIntegration {
  return {
    name: 'kiosk-shell',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await finishBuild(fileURLToPath(dir));
      },
    },
  };
}
