import writeWorkbook from 'write-excel-file/node';
import { importMessages } from '../../functions/_shared/i18n/import.ts';
import type { Visitor } from './visitor.ts';

/** A name that stands twice, a score and a branch that cannot be, and two rows that are good. */
const answers = [
  '日期,推荐分,推荐分,评论,分院编码',
  '2026/1/5,10,9,很好,SH-JA',
  '2026年1月6日,11,9,不可能的分数,SH-JA',
  '2026-01-07,6,5,"等了很久，没有人说明原因",SH-JA',
  '2026-01-08,8,8,,XX-00',
].join('\n');

const appointments = [
  ['预约编号', '预约日期', '预约人', '预约状态'],
  ['E2E-1', '2026-01-05 10:00', 'E005', '已到院'],
].map((row) => row.map((value) => ({ value, type: String })));

/** The steps of a file behind the choice of it, for head office; calls back on each, with what is seen there. */
export async function visitImportScreens(
  hq: Visitor,
  onScreen: (name: string, ready: string) => Promise<void>,
): Promise<void> {
  const { page } = hq;
  const t = importMessages(hq.language);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const bring = (name: string, buffer: Buffer) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const see = async (name: string, ready: string) => {
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    await onScreen(name, ready);
  };

  await hq.open('/import/');
  const sheets = ['本月', '上月'].map((sheet) => ({ data: appointments, sheet }));
  await bring('预约.xlsx', await writeWorkbook(sheets).toBuffer());
  await see('import-sheets', 'button:text-is("上月")');
  await press('上月');
  await see('import-mapping-records', '.preview-table');
  await press(t.chooseOther);

  await bring('回访.csv', Buffer.from(answers));
  await see('import-mapping', '.preview-table');
  await press(t.check);
  await see('import-report', '.import-notices[open] td:text-is("#2, #3: 推荐分")');
  await press(t.commit({ n: 2 }));
  await see('import-done', 'main a.button-primary');
  await press(t.undo);
  await see('import-undo', `button:text-is("${t.undoYes}")`);
  await press(t.undoYes);
  await see('import-undone', `h2:text-is("${t.undoneTitle}")`);
}
