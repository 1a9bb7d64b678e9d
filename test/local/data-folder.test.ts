import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../supabase/local/data-folder.ts';
import { holderOf } from '../../supabase/local/folder-lock.ts';
import { ensureSecrets } from '../../supabase/local/secrets.ts';
import { newFolder, removeFolder } from './scratch.ts';

let path: string;
beforeEach(() => {
  path = newFolder();
});
afterEach(() => removeFolder(path));

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** Another process that holds the folder until it is killed. */
async function startHolder() {
  const module = new URL('../../supabase/local/data-folder.ts', import.meta.url).href;
  const code = `const { openDataFolder } = await import(${JSON.stringify(module)});
    openDataFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  await once(child.stdout, 'data');
  return child;
}

describe('the lock', () => {
  it('names the process that has the folder, and is taken over when that was killed', async () => {
    const holder = await startHolder();
    expect(() => openDataFolder(path)).toThrow(`pid ${holder.pid}`);
    expect(holderOf(path)).toBe(holder.pid);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(holderOf(path)).toBeNull();
    openDataFolder(path).release();
  });

  it('is not taken for held when its number now belongs to another process', () => {
    const stale = { pid: process.pid, startedAt: 'another boot' };
    writeFileSync(join(path, 'lock'), JSON.stringify(stale));
    openDataFolder(path).release();
  });

  it('survives damage', () => {
    writeFileSync(join(path, 'lock'), '{');
    openDataFolder(path).release();
  });

  it('is free again after release', () => {
    openDataFolder(path).release();
    expect(holderOf(path)).toBeNull();
  });
});

describe('the folder', () => {
  it.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
    const folder = openDataFolder(join(path, 'a/b'));
    expect(mode(folder.path)).toBe('700');
    folder.release();
  });

  it('keeps its state', () => {
    const folder = openDataFolder(path);
    expect(folder.readState()).toBeNull();
    folder.writeState({ today: '2026-11-23', unfinished: null });
    expect(folder.readState()).toEqual({ today: '2026-11-23', unfinished: null });
    folder.release();
  });

  it('says so when it cannot be written', () => {
    writeFileSync(join(path, 'file'), '');
    expect(() => openDataFolder(join(path, 'file/inside'))).toThrow('Cannot write to the data');
  });
});

describe('the secrets', () => {
  const file = () => join(path, 'secrets.json');

  it.skipIf(process.platform === 'win32')('are made once, for their owner only', () => {
    const secrets = ensureSecrets(file());
    expect(secrets.publishableKey).toMatch(/^sb_publishable_[\w-]{32}$/);
    expect(secrets.secretKey).toMatch(/^sb_secret_[\w-]{32}$/);
    expect(secrets.jwtSecret.length).toBeGreaterThanOrEqual(64);
    expect(mode(file())).toBe('600');
    expect(ensureSecrets(file())).toEqual(secrets);
  });

  it('differ from installation to installation', () => {
    expect(ensureSecrets(file())).not.toEqual(ensureSecrets(join(path, 'other.json')));
  });

  it.each(['{', '{}', '{"jwtSecret":""}', 'null!'])('are not replaced when damaged: %s', (text) => {
    writeFileSync(file(), text);
    expect(() => ensureSecrets(file())).toThrow('is damaged');
  });
});
