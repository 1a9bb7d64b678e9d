import { expect, it } from 'vitest';
import { guessColumns } from '#shared/import/guess-columns.ts';
import { problemCatalogue } from '#shared/problems/catalogue.ts';
import type { Desk } from './import-desk.ts';

const repeated = (column: string, value: string) => ({ column, code: 'header_repeated', value });

/** A header that repeats a name is told in the dry run to whoever maps, with or without a preview. */
export function tellsRepeatedHeaders(there: () => Desk): void {
  const columns = { externalId: '编号', answeredOn: '日期', nps: '推荐分' };

  it('reads of two columns of one name the one that is mapped, and tells which there are', async () => {
    const desk = there();
    const twice = '编号,日期,推荐分,推荐分\n甲1,2026-01-05,9,2\n';
    for (const [nps, score] of [
      ['推荐分', 9],
      ['推荐分 (2)', 2],
    ] as const) {
      const mapping = { columns: { ...columns, nps } };
      const sent = await desk.send(desk.tokens.mei, { mapping, branchId: desk.jingan }, twice);
      expect(sent.report).toMatchObject({ newRowCount: 1, badRowCount: 0, mapping });
      expect(sent.report?.notices).toEqual([
        { line: 1, problems: [repeated('nps', '#3, #4: 推荐分')] },
      ]);
      await desk.commit(desk.tokens.mei, sent.batchId);
      const rows = await desk.query('select nps from public.responses where import_batch_id = $1', [
        sent.batchId,
      ]);
      expect(rows).toEqual([{ nps: score }]);
      await desk.undo(desk.tokens.mei, sent.batchId);
    }
  });

  it('tells names that no field reads too, on the line where the header stands', async () => {
    const desk = there();
    const opening = { mapping: { columns }, branchId: desk.jingan };
    const file = '\n\n备注,编号,备注,日期,推荐分,推荐分,,\n,甲1,,2026-01-05,9,2,,\n';
    const sent = await desk.send(desk.tokens.mei, opening, file);
    expect(sent.report).toMatchObject({ newRowCount: 1, badRowCount: 0 });
    expect(sent.report?.notices).toEqual([
      { line: 3, problems: [repeated('', '#1, #3: 备注'), repeated('nps', '#5, #6: 推荐分')] },
    ]);
    await desk.undo(desk.tokens.mei, sent.batchId);
  });

  it('tells nothing where every column has a name of its own, or none', async () => {
    const desk = there();
    const opening = { mapping: { columns }, branchId: desk.jingan };
    const file = '编号,,日期,,推荐分,推荐分 (2)\n甲1,,2026-01-05,,9,2\n';
    const sent = await desk.send(desk.tokens.mei, opening, file);
    expect(sent.report).toMatchObject({ newRowCount: 1, notices: [] });
    await desk.undo(desk.tokens.mei, sent.batchId);
  });

  it('tells it of clinic records before what is told of their rows', async () => {
    const desk = there();
    const header = ['来源', '到院单号', '到院时间', '顾客卡号', '接诊类型', '接诊类型', '护士'];
    const opening = {
      kind: 'visit',
      mapping: { columns: guessColumns('visit', header) },
      branchId: desk.jingan,
    } as const;
    const row = '老客,R-1,2026-01-05 10:00,K-1,初诊,复诊,7';
    const sent = await desk.send(desk.tokens.mei, opening, `${header.join(',')}\n${row}\n`);
    const [ofHeader, ...ofRows] = sent.report?.notices ?? [];
    expect(ofHeader).toEqual({ line: 1, problems: [repeated('visitType', '#5, #6: 接诊类型')] });
    expect(ofRows.map(({ line }) => line)).toEqual([2]);
    await desk.undo(desk.tokens.mei, sent.batchId);
  });

  it('says in both languages which of them a bare name means, and what to do', () => {
    const { zh, en, hint } = problemCatalogue.header_repeated;
    expect(zh).toContain('第一列');
    expect(en).toContain('means the first');
    expect(hint.zh).toMatch(/对应关系.*改列名/);
    expect(hint.en).toMatch(/map the other one or rename it/);
  });
}
