import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sourceFolders = ['functions', 'kiosk', 'site', 'supabase', 'test'];

interface Import {
  from: string;
  to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(ts|tsx|mjs|astro)$/.test(path));
}

/** Every import of the project's own files, as paths from the project root. Packages are left out. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = text.matchAll(
    /(?:^|[\s;])(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  );
  return [...specifiers].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    if (specifier.startsWith('#shared/'))
      return [{ from: file, to: specifier.replace('#shared/', 'functions/_shared/') }];
    if (!specifier.startsWith('.')) return [];
    return [
      {
        from: file,
        to: relative(root, normalize(join(root, dirname(file), specifier))),
      },
    ];
  });
}

const imports = sourceFolders.flatMap(sourceFiles).flatMap(importsOf);
const edgeFunction = (path: string) => path.match(/^functions\/([^_/][^/]*)\//)?.[1];
const kioskPages = /^site\/pages\/(\[\.\.\.locale\]\/)?((kiosk|rate)\.astro|kiosk\/[\w.-]+\.ts)$/;

/** The rules of the README's map: what a file may import, besides its own folder. */
function isAllowed({ from, to }: Import): boolean {
  if (from.startsWith('test/')) return true;
  if (to.startsWith('test/')) return false;
  if (from.startsWith('functions/_shared/')) return to.startsWith('functions/_shared/');
  if (to.startsWith('functions/_shared/')) return true;
  if (from.startsWith('functions/_edge/')) return to.startsWith('functions/_edge/');
  const owner = edgeFunction(from);
  if (owner !== undefined)
    return to.startsWith(`functions/${owner}/`) || to.startsWith('functions/_edge/');
  if (from.startsWith('site/'))
    return to.startsWith('site/') || (to.startsWith('kiosk/') && kioskPages.test(from));
  if (from.startsWith('kiosk/')) return to.startsWith('kiosk/');
  if (from === 'supabase/local/functions-server.ts') return to.startsWith('functions/');
  return to.startsWith('supabase/');
}

describe('imports go one way', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ to }) => to.startsWith('functions/_shared/'))).toBe(true);
  });

  it('keeps every import inside the rules', () => {
    const broken = imports.filter((one) => !isAllowed(one));
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it.each([
    { from: 'functions/_shared/kpis/a.ts', to: 'functions/_edge/b.ts' },
    { from: 'kiosk/screens/a.tsx', to: 'site/data/b.ts' },
    { from: 'site/islands/a.tsx', to: 'kiosk/b.ts' },
    { from: 'site/islands/a.tsx', to: 'test/people.ts' },
    { from: 'functions/pair-kiosk/a.ts', to: 'functions/sync-kiosk/b.ts' },
  ])('would refuse $from → $to', (one) => {
    expect(isAllowed(one)).toBe(false);
  });

  it('names no file after a drawer: utils, helpers, common, misc, types', () => {
    const drawers = sourceFolders
      .flatMap(sourceFiles)
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc|types)\.(ts|tsx)$/.test(path));
    expect(drawers).toEqual([]);
  });
});
