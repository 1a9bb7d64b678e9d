import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const kiosk = fileURLToPath(new URL('../../', import.meta.url));
const apart = ['start.tsx', 'boot.ts', 'phone/'];

/**
 * What the tablet runs comes as one package: cut up among the pages that share parts of it, the
 * same script is an eighth longer on the wire.
 */
export function onePackage(): Plugin {
  const isTogether = (id: string) =>
    id.startsWith(kiosk) && !apart.some((path) => id.startsWith(kiosk + path));
  return {
    name: 'kiosk-one-package',
    configEnvironment(name) {
      if (name !== 'client') return;
      const groups = [{ name: 'kiosk', test: isTogether }];
      return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}
