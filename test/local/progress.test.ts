import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, type Report } from '../../supabase/local/progress.ts';
import { screensOf } from './terminal-screen.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Where progress is written, and the two ends of a step that is under way. */
function shownOn({ isTTY, columns = 80 }: { isTTY: boolean; columns?: number }) {
  const out = {
    isTTY,
    columns,
    text: '',
    write(text: string) {
      out.text += text;
    },
  };
  const progress = createProgress(out as unknown as NodeJS.WriteStream);
  function begin(key: Parameters<typeof progress.step>[0]) {
    const step: { report: Report; end: () => void; fail: (error: Error) => void } = {
      report: () => {},
      end: () => {},
      fail: () => {},
    };
    const done = progress.step(key, (report) => {
      step.report = report;
      return new Promise<void>((resolve, reject) =>
        Object.assign(step, { end: resolve, fail: reject }),
      );
    });
    return { ...step, done };
  }
  return { out, progress, begin, screen: () => screensOf(out.text, columns).at(-1) ?? [] };
}

describe('on a terminal', () => {
  it('redraws a line for each step that runs, and leaves one for each that is over', async () => {
    const { begin, screen } = shownOn({ isTTY: true });
    const build = begin('stepBuild');
    const seed = begin('stepSeed');
    vi.advanceTimersByTime(120);
    expect(screen()).toEqual([
      '⠙ 准备网站 Preparing the site 0.1 s ',
      '⠙ 生成演示数据 Generating demo data 0.1 s ',
    ]);
    build.report(null, 'Building static entrypoints');
    seed.report(0.31, '2026-03');
    vi.advanceTimersByTime(1080);
    expect(screen()).toEqual([
      '⠋ 准备网站 Preparing the site 1.2 s Building static entrypoints',
      '⠋ 生成演示数据 Generating demo data 31 % 1.2 s 2026-03',
    ]);
    build.end();
    await build.done;
    seed.report(0.5, '2026-06');
    vi.advanceTimersByTime(120);
    expect(screen()).toEqual([
      '✔ 准备网站 Preparing the site 1.2 s',
      '⠙ 生成演示数据 Generating demo data 50 % 1.3 s 2026-06',
    ]);
    seed.end();
    await seed.done;
    expect(screen()).toEqual([
      '✔ 准备网站 Preparing the site 1.2 s',
      '✔ 生成演示数据 Generating demo data 1.3 s',
    ]);
  });

  it('moves while a step tells nothing', () => {
    const { begin, screen } = shownOn({ isTTY: true });
    begin('stepDatabase');
    const shown = Array.from({ length: 20 }, () => {
      vi.advanceTimersByTime(120);
      return screen().join('\n');
    });
    expect(new Set(shown).size).toBe(20);
  });

  it('moves while a database in this process lets no timer run', () => {
    const { begin, screen } = shownOn({ isTTY: true });
    const seed = begin('stepSeed');
    // Time goes by, and whoever is at work hands the turn to nobody: only what is reported is drawn.
    const now = vi.spyOn(performance, 'now');
    const shown = [0.1, 0.2, 0.3].map((share, place) => {
      now.mockReturnValue(1000 * (place + 1));
      seed.report(share);
      return screen()[0];
    });
    now.mockRestore();
    expect(shown).toEqual([
      expect.stringContaining(' 10 % 1.0 s'),
      expect.stringContaining(' 20 % 2.0 s'),
      expect.stringContaining(' 30 % 3.0 s'),
    ]);
  });

  it('draws no line wider than the terminal, which could not be drawn over', async () => {
    const { begin, screen } = shownOn({ isTTY: true, columns: 48 });
    const migrations = begin('stepMigrations');
    for (const share of [0.1, 0.2, 0.3]) {
      migrations.report(share, '20261101001900_record_imports_of_a_long_name.sql');
      vi.advanceTimersByTime(120);
      expect(screen()).toHaveLength(1);
    }
    expect(screen()[0]).toContain('30 %');
    migrations.end();
    await migrations.done;
    expect(screen()).toHaveLength(1);
  });

  it('says which step failed, and passes its reason on', async () => {
    const { begin, screen } = shownOn({ isTTY: true });
    const { fail, done } = begin('stepBuild');
    vi.advanceTimersByTime(120);
    fail(new Error('no disk'));
    await expect(done).rejects.toThrow('no disk');
    expect(screen()).toEqual(['✘ 准备网站 Preparing the site']);
    vi.advanceTimersByTime(5000);
    expect(screen()).toEqual(['✘ 准备网站 Preparing the site']);
  });

  it('puts a note above the lines that are redrawn', () => {
    const { begin, progress, screen } = shownOn({ isTTY: true });
    begin('stepDatabase');
    vi.advanceTimersByTime(120);
    progress.note('beginning again');
    vi.advanceTimersByTime(120);
    expect(screen()).toEqual(['beginning again', '⠹ 打开数据库 Opening the database 0.2 s ']);
  });
});

it('writes plain lines elsewhere: each quarter once, and what is over', async () => {
  const { out, progress, begin } = shownOn({ isTTY: false });
  const seed = begin('stepSeed');
  for (const share of [0, 0.1, 0.26, 0.3, 0.49, 0.51, 0.99, 1]) seed.report(share);
  vi.advanceTimersByTime(2500);
  progress.note('beginning again');
  seed.end();
  await seed.done;
  expect(out.text.split('\n')).toEqual([
    '  生成演示数据 Generating demo data 25 %',
    '  生成演示数据 Generating demo data 50 %',
    '  生成演示数据 Generating demo data 75 %',
    'beginning again',
    '✔ 生成演示数据 Generating demo data 2.5 s',
    '',
  ]);
});
