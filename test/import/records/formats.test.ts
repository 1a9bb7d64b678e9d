import { parse } from 'csv-parse';
import fc from 'fast-check';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { CsvParse } from '#shared/import/csv-parser.ts';
import { FileProblem } from '#shared/import/file-problem.ts';
import type { ReadSheets } from '#shared/import/formats/read-workbook.ts';
import { emptyMapping, type Mapping } from '#shared/import/mapping.ts';
import { openTable } from '#shared/import/open-table.ts';
import { encodeUtf16 } from '../encode.ts';

async function open(source: string | Uint8Array, how: Partial<Mapping> = {}) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += 5000) yield bytes.subarray(from, from + 5000);
  };
  const table = await openTable(
    pieces(),
    { ...emptyMapping, ...how },
    {
      parse: parse as CsvParse,
      loadWorkbooks: async () => readSheets as unknown as ReadSheets,
    },
  );
  const rows = [];
  for await (const batch of table.rows) rows.push(...batch);
  return { columns: table.columns, rows };
}

const problemOf = (source: string | Uint8Array, how?: Partial<Mapping>) =>
  open(source, how).then(
    () => null,
    (error: unknown) => {
      if (error instanceof FileProblem) return { code: error.code, ...error.details };
      throw error;
    },
  );

type Cell = { value?: string | number | boolean | Date; format?: string; type?: unknown } | null;
const cell = (value: string | number | boolean | Date, format?: string): Cell => ({
  value,
  type: value.constructor,
  ...(format ? { format } : {}),
});
const row = (...values: (string | number | boolean | Date)[]) =>
  values.map((value) => cell(value, value instanceof Date ? 'yyyy-mm-dd hh:mm' : undefined));

async function workbook(...sheets: { name: string; rows: Cell[][] }[]): Promise<Uint8Array> {
  const written = writeWorkbook(
    sheets.map(({ name, rows }) => ({ data: rows, sheet: name })) as never,
  );
  return new Uint8Array(await (written as unknown as { toBuffer(): Promise<Buffer> }).toBuffer());
}

describe('a workbook', () => {
  it('is read by its bytes, with dates, numbers and titles above the header', async () => {
    const bytes = await workbook({
      name: '明细',
      rows: [
        row('2026年1月成交明细'),
        row('订单号', '支付时间', '支付金额', '已付'),
        row('001', new Date(Date.UTC(2026, 0, 5, 14, 30)), 0.1 + 0.2, true),
        row('002', new Date(Date.UTC(2026, 0, 6)), 1200, false),
      ],
    });
    expect(await open(bytes)).toEqual({
      columns: ['订单号', '支付时间', '支付金额', '已付'],
      rows: [
        { line: 3, cells: ['001', '2026-01-05 14:30:00', '0.3', 'true'] },
        { line: 4, cells: ['002', '2026-01-06', '1200', 'false'] },
      ],
    });
  });

  it('with several sheets asks which, and takes the one that is named', async () => {
    const bytes = await workbook(
      { name: '一月', rows: [row('a', 'b'), row('1', '2')] },
      { name: '空', rows: [[]] },
      { name: '二月', rows: [row('a', 'b'), row('3', '4')] },
    );
    expect(await problemOf(bytes)).toEqual({
      code: 'file_has_several_sheets',
      sheets: ['一月', '二月'],
    });
    expect((await open(bytes, { sheet: '二月' })).rows[0]?.cells).toEqual(['3', '4']);
    expect(await problemOf(bytes, { sheet: '三月' })).toMatchObject({ code: 'file_sheet_missing' });
  });

  it('that is cut off, too large or another archive is refused with what it looks like', async () => {
    const bytes = await workbook({ name: 'a', rows: [row('a', 'b'), row('1', '2')] });
    expect(await problemOf(bytes.slice(0, bytes.length - 30))).toEqual({
      code: 'file_workbook_broken',
    });
    const bomb = bytes.slice();
    // the size that the table of contents claims for the first file
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 4_000_000_000, true);
    expect(await problemOf(bomb)).toMatchObject({ code: 'file_workbook_too_large' });
    const renamed = new TextDecoder('latin1')
      .decode(bytes)
      .replaceAll('xl/workbook.xml', 'word/workbk.xml');
    const document = Uint8Array.from(renamed, (letter) => letter.charCodeAt(0));
    expect(await problemOf(document)).toEqual({ code: 'file_is_not_text', looksLike: 'docx' });
  });

  it('with bytes changed anywhere is read or refused; nothing else is thrown', async () => {
    const bytes = await workbook({ name: 'a', rows: [row('a', 'b'), row('1', '2')] });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (place, value) => {
        const changed = bytes.slice();
        changed[place] = value;
        await problemOf(changed);
      }),
      { numRuns: 120 },
    );
  });
});

describe('JSON', () => {
  it.each([
    ['an array', '\n [{"编号":"1","数":2,"是":true},{"编号":"2","人":["a","b"],"无":null}]'],
    [
      'an object a line',
      '{"编号":"1","数":2,"是":true}\n\n{"编号":"2","人":["a","b"],"无":null}\n',
    ],
    [
      'an array with a mark before it',
      '\uFEFF[{"编号":"1","数":2,"是":true},{"编号":"2","人":["a","b"],"无":null}]',
    ],
  ])('is a table: %s', async (_, text) => {
    const { columns, rows } = await open(text);
    expect(columns).toEqual(['编号', '数', '是', '人', '无']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2', 'true', '', ''],
      ['2', '', '', 'a;b', ''],
    ]);
  });

  it('with a fault names the line', async () => {
    expect(await problemOf('{"a":1}\n{"a":}\n')).toEqual({ code: 'file_json_broken', line: 2 });
    expect(await problemOf('[{"a":1},2]')).toEqual({ code: 'file_json_broken', line: 2 });
    expect(await problemOf('[]')).toEqual({ code: 'file_has_no_rows' });
  });
});

describe('another kind of file', () => {
  it.each([
    ['%PDF-1.7', 'pdf', 'file_is_not_text'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'png', 'file_is_not_text'],
    [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'xls',
      'file_is_spreadsheet',
    ],
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip', 'file_is_not_text'],
  ])('is refused with what it looks like: %#', async (source, looksLike, code) => {
    expect(await problemOf(source)).toEqual({ code, looksLike });
  });

  it('is not taken for JSON because a header begins with a bracket', async () => {
    expect((await open('[日期],x\n1,2\n')).columns).toEqual(['[日期]', 'x']);
    expect((await open(encodeUtf16('\uFEFF日期,x\n1,2\n', 'le'))).columns).toEqual(['日期', 'x']);
  });
});
