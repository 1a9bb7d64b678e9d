import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('the house', () => {
  it('has the agreed top level and nothing else', () => {
    const ignored = new Set(['node_modules', 'dist']);
    const entries = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.has(name));
    expect(entries.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'astro.config.mjs',
        'functions',
        'kiosk',
        'package-lock.json',
        'package.json',
        'site',
        'supabase',
        'test',
        'tsconfig.json',
      ].sort(),
    );
  });

  it('pins every dependency to one version', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const ranges = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    });
    // The same package twice, in two versions, is named by an alias: `npm:name@1.2.3`.
    const exact = /^(npm:[\w-]+@)?\d/;
    expect(ranges.filter(([, version]) => !exact.test(String(version)))).toEqual([]);
  });

  it('locks the binaries of every platform, so that `npm ci` works on each', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> =
      lock.packages;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('says of every function in its folder what it is for', () => {
    const functions = join(root, 'functions');
    const silent = readdirSync(functions, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ name, files: readdirSync(join(functions, name)) }))
      .filter(({ files }) => files.includes('index.ts') && !files.includes('README.md'))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('opens each main folder with a README', () => {
    const folders = ['functions', 'functions/_shared', 'kiosk', 'site', 'supabase', 'test'];
    const missing = folders.filter(
      (folder) => !readdirSync(join(root, folder)).includes('README.md'),
    );
    expect(missing).toEqual([]);
  });

  it('opens with a README each folder of the product that holds several files', () => {
    const isCode = (name: string) => /\.(tsx?|mjs|astro|css|sql)$/.test(name);
    // Astro would make a page of it.
    const without = /^site\/pages(\/|$)/;
    const silent = ['functions', 'kiosk', 'site', 'supabase']
      .flatMap((top) => [top, ...foldersBelow(top)])
      .map((folder) => ({ folder, names: readdirSync(join(root, folder)) }))
      .filter(({ names }) => names.filter(isCode).length > 2 && !names.includes('README.md'))
      .map(({ folder }) => folder)
      .filter((folder) => !without.test(folder));
    expect(silent).toEqual([]);
  });
});

function foldersBelow(top: string): string[] {
  return readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
}
