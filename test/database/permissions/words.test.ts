import { expect, it } from 'vitest';
import { locales } from '#shared/i18n/locale.ts';
import { calls } from '#shared/permissions/calls.ts';
import { roles, tables, verbs } from '#shared/permissions/matrix.ts';
import * as words from '#shared/permissions/words.ts';
import { isProblemCode } from '#shared/problems/catalogue.ts';

it.each(locales)(
  'can say every role, verb, table, call and remark of the matrix (%s)',
  (locale) => {
    const entries = [...Object.values(tables), ...Object.values(calls)];
    const remarks = entries.flatMap((entry) => ('remarks' in entry ? [...entry.remarks] : []));
    const missing = [
      ...roles.filter((role) => !words.roleWords(locale)[role]),
      ...verbs.filter((verb) => !words.verbWords(locale)[verb]),
      ...Object.keys(tables).filter((name) => !(name in words.tableWords(locale))),
      ...Object.keys(calls).filter((name) => !(name in words.callWords(locale))),
      ...remarks.filter((remark) => !words.remarkWords(locale)[remark]),
    ];
    expect(missing).toEqual([]);
  },
);

it('refuses with codes of the problem catalogue only', () => {
  const refusals = Object.values(calls).flatMap((call) =>
    'refusal' in call ? [call.refusal] : [],
  );
  expect(refusals.filter((code) => !isProblemCode(code))).toEqual([]);
});
