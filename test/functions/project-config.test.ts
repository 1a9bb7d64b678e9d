import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const config = readFileSync(`${root}supabase/config.toml`, 'utf8');
const sections = new Map(
  Array.from(
    config.matchAll(/^\[functions\.([a-z-]+)\]\n((?:[^[\n].*\n)*)/gm),
    ([, name, lines]) => [name ?? '', lines ?? ''],
  ),
);
const folders = readdirSync(`${root}functions`).filter((name) =>
  existsSync(`${root}functions/${name}/index.ts`),
);

it('deploys every function there is, and none that is not', () => {
  expect([...sections.keys()].sort()).toEqual(folders.sort());
});

it.each([...sections])('finds %s from supabase/ and lets it judge its callers', (name, lines) => {
  expect(lines).toContain(`entrypoint = "../functions/${name}/index.ts"`);
  expect(lines).toContain('import_map = "../functions/deno.json"');
  expect(lines).toContain('verify_jwt = false');
});
