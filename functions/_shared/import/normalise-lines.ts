/**
 * Line ends of every kind as LF, as an editor counts them: CRLF, CR and LF may be mixed, inside
 * quotes too.
 */
export async function* normaliseLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let isCut = false;
  for await (const text of texts) {
    // An LF that follows a CR at the end of the piece before belongs to it.
    const rest = isCut && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') isCut = text.endsWith('\r');
    if (rest !== '') yield rest.replace(/\r\n?/g, '\n');
  }
}
