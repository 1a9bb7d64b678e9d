import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createWallClock } from '#shared/calendar/wall-clock.ts';
import { denoBinary } from '../../../supabase/local/deno-binary.ts';

const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'Europe/London', 'America/St_Johns', 'UTC'];
// every eleven hours and some minutes of ten years: each change of the clocks is among them
const instants = Array.from(
  { length: 8_000 },
  (_, index) => Date.UTC(2020, 0) + index * 39_641_000,
);

it('reads the same with Temporal, which Deno and newer browsers have, as with Intl alone', () => {
  expect(typeof (globalThis as { Temporal?: unknown }).Temporal).toBe('undefined');
  const module = new URL('../../../functions/_shared/calendar/wall-clock.ts', import.meta.url);
  const program = `
    import { createWallClock } from ${JSON.stringify(module.href)};
    const readings = ${JSON.stringify(zones)}.map((zone) => {
      const clock = createWallClock(zone);
      return ${JSON.stringify(instants)}.map((instant) => clock.read(instant) - instant);
    });
    console.log(JSON.stringify({ temporal: typeof Temporal, readings }));`;
  const told = execFileSync(denoBinary(), ['run', '--no-config', '-'], {
    input: program,
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    maxBuffer: 2 ** 24,
  });
  const { temporal, readings } = JSON.parse(told);
  expect(temporal).toBe('object');
  zones.forEach((zone, place) => {
    const clock = createWallClock(zone);
    expect(readings[place]).toEqual(instants.map((instant) => clock.read(instant) - instant));
  });
});

it('refuses a time zone that the runtime does not know', () => {
  expect(() => createWallClock('Asia/Atlantis')).toThrow(RangeError);
});
