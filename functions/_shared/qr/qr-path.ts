import { drawQr } from './draw-qr.ts';

export interface QrPath {
  /** For the `d` of one SVG path, filled dark on a light ground. */
  readonly path: string;
  /** The side of the viewBox, quiet zone of four modules included. */
  readonly size: number;
}

const quiet = 4;

/**
 * A text as a QR code in one path, one rectangle for each run of dark modules.
 *
 * @throws RangeError for more than 106 bytes
 */
export function qrPath(text: string): QrPath {
  const rows = drawQr(text);
  const runs = rows.flatMap((row, y) =>
    Array.from(row.join('').matchAll(/1+/g), ({ 0: run, index }) => {
      return `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`;
    }),
  );
  return { path: runs.join(''), size: rows.length + 2 * quiet };
}
