import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '#shared/import/file-problem.ts';
import { readTable } from '#shared/import/read-table.ts';
import { encodeGb18030, encodeUtf16 } from './encode.ts';
import { builds, tableOf } from './table-of.ts';

const cellsOf = ({ rows }: Awaited<ReturnType<typeof tableOf>>) => rows.map(({ cells }) => cells);

// once, with the server's build: the browser reads the beginning of a file alone
it('reads a million rows as they come: what is ahead is not asked for, what is done is let go', async () => {
  const [[, parse] = []] = builds;
  if (!parse) throw new Error('there is no build to read with');
  const rowsPerPiece = 1000;
  let asked = 0;
  async function* million() {
    yield new TextEncoder().encode('id,day\n');
    for (; asked < 1000; asked++) {
      const from = asked * rowsPerPiece;
      const rows = Array.from({ length: rowsPerPiece }, (_, n) => `${from + n},2026-01-05\n`);
      yield new TextEncoder().encode(rows.join(''));
    }
  }
  const table = await readTable(million(), { encoding: 'auto', delimiter: null, parse });
  let count = 0;
  let most = 0;
  let farthest = 0;
  for await (const batch of table.rows) {
    count += batch.length;
    most = Math.max(most, batch.length);
    farthest = Math.max(farthest, asked * rowsPerPiece - count);
  }
  expect(count).toBe(1_000_000);
  expect(most).toBeLessThan(10_000);
  expect(farthest).toBeLessThan(20_000);
});

describe.each(builds)('a table, read with %s', (_, parse) => {
  it('numbers rows by the line an editor shows, whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '1,"x', '', 'y"', '', '2,z', ',', '3,"q""q"', ''].join(end);
      const { rows } = await tableOf(text, { parse, piece: 3 });
      expect(rows).toEqual([
        { line: 2, cells: ['1', 'x\n\ny'] },
        { line: 6, cells: ['2', 'z'] },
        { line: 8, cells: ['3', 'q"q'] },
      ]);
    }
    const mixed = await tableOf('a\r\n1\n2\r3\r\n', { parse, delimiter: ',' });
    expect(mixed.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it('keeps a quote inside an unquoted cell', async () => {
    const { rows } = await tableOf('a,b\n5" tube,x\n"a" b,y\n', { parse });
    expect(rows.map(({ cells }) => cells[0])).toEqual(['5" tube', '"a" b']);
  });

  it.each([
    ['nothing', '', 'file_empty', {}],
    ['a mark and blank lines', '\uFEFF\r\n\r\n', 'file_empty', {}],
    ['a header alone', 'a,b\r\n', 'file_has_no_rows', {}],
    ['an open quote', 'a,b\n1,"2\n3,4\n', 'file_quote_not_closed', { line: 2 }],
    [
      'a line of 10 MB',
      `a,b\n1,2\n\n3,${'x'.repeat(10_000_000)}\n`,
      'file_line_too_long',
      { line: 4 },
    ],
    [
      'an open quote before 10 MB',
      `a,b\n1,"${'x\n'.repeat(5_000_000)}`,
      'file_line_too_long',
      { line: 2 },
    ],
  ] as const)('refuses %s', async (_, text, code, details) => {
    const refused = tableOf(text, { parse });
    await expect(refused).rejects.toThrow(FileProblem);
    await expect(refused).rejects.toMatchObject({ code, details });
  });

  it('throws nothing but its own problems for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.integer({ min: 1, max: 70 }),
        async (bytes, piece) => {
          await tableOf(bytes, { parse, piece }).catch((error: unknown) => {
            expect(error).toBeInstanceOf(FileProblem);
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives any table back as it was written', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', ' ', '医', '\t', '=', "'"),
      maxLength: 8,
    });
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
    );
    const write = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(
        table,
        write,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 50 }),
        async (cells, delimiter, end, piece) => {
          const header = cells[0]!.map((_, place) => `c${place}`);
          const text = [header, ...cells]
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
            .join(end);
          const expected = cells.filter((row) => row.some((one) => one.trim() !== ''));
          if (expected.length === 0) return;
          const read = await tableOf(text, { parse, delimiter, piece });
          expect(cellsOf(read)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the encoding', () => {
  const text = '编号,名称\r\n甲,"静安，\r\n徐汇"\r\n乙,ＡＢ\r\n';
  const expected = [
    ['甲', '静安，\n徐汇'],
    ['乙', 'ＡＢ'],
  ];

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['GB18030', encodeGb18030(text)],
    ['UTF-16 LE with a mark', encodeUtf16(`\uFEFF${text}`, 'le')],
    ['UTF-16 BE with a mark', encodeUtf16(`\uFEFF${text}`, 'be')],
  ] as const)('%s is recognised, in pieces of any size', async (_, bytes) => {
    for (const piece of [1, 2, 3, 7, 65_536]) {
      const table = await tableOf(bytes, { piece });
      expect(table.columns).toEqual(['编号', '名称']);
      expect(cellsOf(table)).toEqual(expected);
    }
  });

  it('of UTF-16 without a mark is recognised by its zero bytes', async () => {
    const latin = 'id,date,nps\r\n1,2026-01-05,9\r\n2,2026-01-06,甲\r\n';
    for (const order of ['le', 'be'] as const) {
      expect(cellsOf(await tableOf(encodeUtf16(latin, order)))).toEqual([
        ['1', '2026-01-05', '9'],
        ['2', '2026-01-06', '甲'],
      ]);
    }
  });

  it('is decided by the first letters beyond ASCII, however late they come', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n},x`).join('\r\n');
    const late = `id,why\r\n${rows}\r\n最后,讲解\r\n`;
    for (const bytes of [new TextEncoder().encode(late), encodeGb18030(late)]) {
      const { rows: read } = await tableOf(bytes);
      expect(read.at(-1)).toEqual({ line: 20_002, cells: ['最后', '讲解'] });
    }
  });

  it('can be said, where it would be recognised wrongly', async () => {
    const table = await tableOf(encodeUtf16('医,院\n1,2\n', 'le'), { encoding: 'utf-16le' });
    expect(table.columns).toEqual(['医', '院']);
  });

  it.each([
    [[0x50, 0x4b, 0x03, 0x04, 1, 2], 'file_is_spreadsheet'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'file_is_spreadsheet'],
    [[0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'file_is_not_text'],
    [[0x89, 0x50, 0x4e, 0x47], 'file_is_not_text'],
    [[1, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0], 'file_is_not_text'],
  ] as const)('is not asked of %j: %s', async (bytes, code) => {
    await expect(tableOf(new Uint8Array(bytes))).rejects.toMatchObject({ code });
  });
});

describe('the header', () => {
  it('keeps duplicate, empty and padded names apart', async () => {
    const table = await tableOf(' NPS ,NPS,,a\n b,NPS,,\n1,2,3,4,5\n');
    expect(table.columns).toEqual(['NPS', 'NPS (2)', '#3', 'a']);
    expect(table.repeated).toEqual([{ name: 'NPS', columns: [1, 2] }]);
  });

  it.each([
    ['a;b;c\n1,5;2,5;x\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['"a;b",c\n"x;y",2\n', ','],
    ['only\n1\n', ','],
    ['日期,评论\n2026-01-05,很好；讲解清楚; 谢谢\n', ','],
  ])('tells the separator of %j', async (text, delimiter) => {
    expect((await tableOf(text)).delimiter).toBe(delimiter);
  });
});
