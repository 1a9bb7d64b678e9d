/** UTF-16 as a spreadsheet saves it. */
export function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < text.length; place++) {
    view.setUint16(place * 2, text.charCodeAt(place), order === 'le');
  }
  return bytes;
}

const known = new Map<string, readonly number[]>();

/** GB18030, by turning the decoder round: every two-byte character once. No encoder is needed. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  if (known.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) known.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
      }
    }
  }
  const bytes = [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return [code];
    const pair = known.get(letter);
    if (!pair) throw new Error(`${letter} has no two bytes in GB18030`);
    return pair;
  });
  return new Uint8Array(bytes);
}
