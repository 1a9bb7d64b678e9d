import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchOf } from '../../supabase/local/batch.ts';
import type { Database } from '../../supabase/local/database.ts';
import { surfaces } from './surfaces.ts';

const odd = ['\\N', '\\.', 'a\tb\r\nc\\d', '"quoted", {braced}', 'NULL', '', ' ', '好评\u{1f600}'];

describe.each(Object.entries(surfaces))('rows written to %s', (_name, open) => {
  let database: Database;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ database, end } = await open());
    await database.exec(
      'create table notes (place integer check (place >= 0), text text, texts text[], is_odd boolean, content jsonb)',
    );
  }, 120_000);
  afterAll(() => end());

  it('come out as they went in, whatever signs their texts have', async () => {
    const rows = odd.map((text, place) => ({
      place,
      text,
      texts: [text, ...odd],
      is_odd: place % 2 > 0,
      content: { text },
    }));
    const bare = { place: odd.length, text: null, texts: null, is_odd: null, content: null };
    await database.copy(batchOf('notes', [...rows, { place: odd.length }]));
    expect(await database.query('select * from notes order by place')).toEqual([...rows, bare]);
  });

  it('are refused together, and the transaction goes on from its savepoint', async () => {
    await database.transaction(async (transaction) => {
      const attempt = transaction.transaction((inside) =>
        inside.copy(batchOf('notes', [{ place: 100 }, { place: -1 }])),
      );
      await expect(attempt).rejects.toThrow('notes_place_check');
      await transaction.copy(batchOf('notes', [{ place: 101 }]));
    });
    const late = 'select place from notes where place >= 100';
    expect(await database.query(late)).toEqual([{ place: 101 }]);
  });
});
