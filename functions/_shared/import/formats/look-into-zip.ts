import { FileProblem } from '../file-problem.ts';

const mostUnpacked = 200_000_000;

/**
 * Look at the table of contents of a zip before anything of it is unpacked: is it a workbook, and
 * how large would it become? A small file can be made to unpack to more than any memory holds.
 *
 * @throws {FileProblem} for another kind of archive, naming what it looks like, or too much in it
 */
export function requireWorkbook(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) throw new FileProblem('file_workbook_broken');
  const names: string[] = [];
  let unpacked = 0;
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (place + 46 > bytes.length || view.getUint32(place, true) !== 0x02014b50) {
      throw new FileProblem('file_workbook_broken');
    }
    unpacked += view.getUint32(place + 24, true);
    const length = view.getUint16(place + 28, true);
    names.push(String.fromCharCode(...bytes.subarray(place + 46, place + 46 + length)));
    place += 46 + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  if (!names.includes('xl/workbook.xml')) {
    const looksLike = lookOf(names);
    throw new FileProblem(looksLike === 'ods' ? 'file_is_spreadsheet' : 'file_is_not_text', {
      looksLike,
    });
  }
  if (unpacked > mostUnpacked) {
    throw new FileProblem('file_workbook_too_large', { mostMb: mostUnpacked / 1_000_000 });
  }
}

/** The record that ends a zip stands in its last 64 KB. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let place = view.byteLength - 22; place >= first; place--) {
    if (view.getUint32(place, true) === 0x06054b50) return place;
  }
  return null;
}

function lookOf(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  return names.includes('content.xml') ? 'ods' : 'zip';
}
