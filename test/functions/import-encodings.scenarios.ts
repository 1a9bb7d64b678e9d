import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { problemCatalogue } from '#shared/problems/catalogue.ts';
import { encodeGb18030, encodeUtf16 } from '../import/encode.ts';
import type { Desk } from './import-desk.ts';

const table =
  '编号,日期,推荐分,意见\r\n甲1,2026-01-05,9,讲解清楚\r\n甲2,2026-01-06,3,"等了，\r\n很久"\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

export function readsEveryEncoding(there: () => Desk): void {
  const mapping = {
    columns: { externalId: '编号', answeredOn: '日期', nps: '推荐分', comment: '意见' },
  };
  const send = (bytes: Uint8Array<ArrayBuffer> | string) =>
    there().send(there().tokens.mei, { mapping, branchId: there().jingan }, bytes);

  it.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with a mark', utf8(`\uFEFF${table}`)],
    ['UTF-16 LE', encodeUtf16(`\uFEFF${table}`, 'le')],
    ['UTF-16 BE', encodeUtf16(`\uFEFF${table}`, 'be')],
    ['GB18030', encodeGb18030(table)],
    ['semicolons', utf8(table.replaceAll(',', ';'))],
    ['tabs and CR', utf8(table.replaceAll(',', '\t').replaceAll('\r\n', '\r'))],
  ] as const)('reads %s', async (_, bytes) => {
    const desk = there();
    const sent = await send(bytes);
    expect(sent.report).toMatchObject({ newRowCount: 2, badRowCount: 0 });
    await desk.commit(desk.tokens.mei, sent.batchId);
    const rows = await desk.query<{ comment: string }>(
      'select comment from public.responses where import_batch_id = $1 order by nps desc',
      [sent.batchId],
    );
    expect(rows.map(({ comment }) => comment)).toEqual(['讲解清楚', '等了，\n很久']);
    await desk.undo(desk.tokens.mei, sent.batchId);
  });

  it.each([
    ['an empty file', '', { code: 'file_empty' }],
    ['blank lines only', '\n\r\n  \n', { code: 'file_empty' }],
    ['a header without rows', '编号,日期,推荐分,意见\n', { code: 'file_has_no_rows' }],
    ['half a workbook', 'PK\u0003\u0004whatever', { code: 'file_workbook_broken' }],
    [
      'a missing column',
      '编号,日期,推荐分\n1,2026-01-05,9\n',
      { code: 'file_column_missing', details: { column: '意见' } },
    ],
    [
      'an open quote',
      `${table}甲3,"2026-01-07,1,\n`,
      { code: 'file_quote_not_closed', details: { line: 5 } },
    ],
    [
      'a line of 10 MB',
      `${table}甲3,2026-01-07,1,${'长'.repeat(3_500_000)}\n`,
      { code: 'file_line_too_long', details: { line: 5 } },
    ],
  ] as const)('refuses %s with its reason', async (_, text, expected) => {
    const sent = await send(text);
    expect(sent.problem).toMatchObject({ ...expected, message: expect.stringMatching(/。$/) });
    const { body } = await there().ask(there().tokens.mei, `/${sent.batchId}`, { method: 'GET' });
    expect(body).toMatchObject({ state: 'open' });
  });

  it('refuses a file of more than 200 MB by its announced size, while it has hardly begun', async () => {
    const desk = there();
    const batchId = await desk.open(desk.tokens.mei, { mapping, branchId: desk.jingan });
    const path = `/functions/v1/import-records/${batchId}/file`;
    for (const language of ['zh', 'en'] as const) {
      const { status, body } = await announce(desk, path, 200_000_001, language);
      expect(status).toBe(413);
      expect(body).toMatchObject({
        code: 'body_too_large',
        message: problemCatalogue.body_too_large[language],
        details: { maxBytes: 200_000_000 },
      });
    }
    const { body } = await desk.ask(desk.tokens.mei, `/${batchId}`, { method: 'GET' });
    expect(body).toMatchObject({ state: 'open', rowCount: 0 });
  });
}

/** Say how long a body will be and send its first byte only: fetch would have to hold it all. */
function announce(
  { stack, tokens }: Desk,
  path: string,
  bytes: number,
  language: string,
): Promise<{ status: number | undefined; body: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${stack.url}${path}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${tokens.mei}`,
        'accept-language': language,
        'content-length': bytes,
      },
    });
    asked.on('error', reject);
    asked.on('response', async (answer) => {
      resolve({ status: answer.statusCode, body: await json(answer) });
      asked.destroy();
    });
    // the gateway asks the function when a first byte is there
    asked.write('x');
  });
}
