import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

it('functions/deno.json names the versions of package.json', () => {
  const { imports } = read('../../functions/deno.json') as { imports: Record<string, string> };
  const { dependencies } = read('../../package.json') as { dependencies: Record<string, string> };
  expect(Object.keys(imports).length).toBeGreaterThan(0);
  for (const [name, target] of Object.entries(imports)) {
    const bare = name.replace(/\/$/, '');
    const slash = name.endsWith('/') ? '/' : '';
    expect(target).toBe(`npm:${slash}${bare}@${dependencies[bare]}${slash}`);
  }
});

it('functions/deno.json leaves the choice of node_modules to whoever runs it', () => {
  // the hosted bundler has none, and would fail with "nodeModulesDir": "manual"
  expect(read('../../functions/deno.json')).not.toHaveProperty('nodeModulesDir');
});
