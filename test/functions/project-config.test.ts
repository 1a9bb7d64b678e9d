import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { functionFolders } from './function-folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = readFileSync(`${root}supabase/config.toml`, 'utf8');
const sections = new Map(
  Array.from(
    config.matchAll(/^\[functions\.([a-z-]+)\]\n((?:[^[\n].*\n)*)/gm),
    ([, name, lines]) => [name ?? '', lines ?? ''],
  ),
);
it('deploys every function there is, and none that is not', () => {
  expect([...sections.keys()].sort()).toEqual([...functionFolders].sort());
});

it.each([...sections])('finds %s from supabase/ and lets it judge its callers', (name, lines) => {
  expect(lines).toContain(`entrypoint = "../functions/${name}/index.ts"`);
  expect(lines).toContain('import_map = "../functions/deno.json"');
  expect(lines).toContain('verify_jwt = false');
});
