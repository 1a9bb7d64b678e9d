import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isProblemCode, problemCatalogue } from '#shared/problems/catalogue.ts';
import { fieldReasons } from '#shared/problems/field-reasons.ts';
import { problem } from '#shared/problems/problem.ts';
import { problemToWire } from '#shared/problems/problem-to-wire.ts';

const migrations = fileURLToPath(new URL('../../supabase/migrations/', import.meta.url));
const sql = readdirSync(migrations)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => readFileSync(`${migrations}${file}`, 'utf8'))
  .join('\n');

/** Every way in which a migration names a code. */
const patterns = [
  /private\.fail\(\s*'([^']+)'/g,
  /private\.problem\(\s*[^,()]+,\s*'([^']+)'/g,
  /jsonb_build_object\('problem',\s*'([^']+)'/g,
  /"code":\s*"([^"]+)"/g,
  /refusal,\s*'([^']+)'/g,
];
/** Why a response is refused stands in a case expression of its own. */
const judging = /create function private\.judge_responses[\s\S]*?\$\$;/.exec(sql)?.[0] ?? '';
const raised = new Set([
  ...patterns.flatMap((one) => Array.from(sql.matchAll(one), ([, code]) => code ?? '')),
  ...Array.from(judging.matchAll(/then '([^']+)'/g), ([, code]) => code ?? ''),
]);

describe('the problem catalogue', () => {
  it.each(Object.entries(problemCatalogue))('says %s in both languages', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    // 200 is a remark on a row that is taken all the same.
    if (entry.status !== 200) expect(entry.status).toBeGreaterThanOrEqual(400);
    for (const sentence of [entry, entry.hint]) {
      expect(sentence.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(sentence.en).toMatch(/^[A-Z].*\.$/);
      expect(sentence.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('finds the codes that migrations raise', () => {
    expect(raised.size).toBeGreaterThan(30);
    for (const code of [
      'device_unknown',
      'person_not_in_visit',
      'visit_already_rated',
      'too_many_tries',
      'duplicate_row',
    ]) {
      expect(raised).toContain(code);
    }
  });

  it.each([...raised])('knows %s, which a migration raises', (code) => {
    expect(isProblemCode(code)).toBe(true);
  });

  it('does not take what every object has for a code', () => {
    for (const code of ['constructor', 'toString', '__proto__', '', null, 7]) {
      expect(isProblemCode(code)).toBe(false);
    }
  });

  it('writes a problem in the words of one language', () => {
    const wire = problemToWire(problem('body_too_large', { maxBytes: 5 }), 'en');
    expect(wire).toEqual({
      code: 'body_too_large',
      message: 'The request’s content is too large.',
      details: { maxBytes: 5 },
      hint: 'Send it in parts; details has the limit in bytes.',
    });
  });

  it('gives every reason of a field in both languages, with the same limit', () => {
    for (const { zh, en } of Object.values(fieldReasons)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh.includes('{limit}')).toBe(en.includes('{limit}'));
    }
  });
});
