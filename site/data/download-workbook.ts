/** Hand a table to the browser's downloads as a workbook. Its writer is loaded only now. */
export async function downloadWorkbook(
  fileName: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const [header = [], ...rest] = rows;
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    // As text: a number would lose the zeros in front of it.
    ...rest.map((row) => row.map((value) => ({ value, type: String }))),
  ];
  await writeWorkbook(cells, { columns: header.map(() => ({ width: 20 })) }).toFile(fileName);
}
