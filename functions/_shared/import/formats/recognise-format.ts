export type Format = 'workbook' | 'json' | 'text';

/**
 * What a file is by its first bytes, whatever its name says. A zip is taken for a workbook until it
 * has been looked into; everything else that is no text is `recogniseBytes` to refuse.
 */
export function recogniseFormat(bytes: Uint8Array): Format {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) {
    return 'workbook';
  }
  // Latin letters and brackets are one byte in every encoding that JSON comes in.
  const text = String.fromCharCode(...bytes.subarray(0, 400)).replace(/^\u00EF\u00BB\u00BF/, '');
  return /^\s*(?:\[\s*(?:\{|\]|$)|\{\s*(?:"|$))/.test(text) ? 'json' : 'text';
}
