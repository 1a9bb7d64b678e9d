/**
 * Half a surrogate pair is no character: Postgres refuses it, JSON and URLs choke on it. Each
 * becomes U+FFFD, as in `String.prototype.toWellFormed`, which the pure folder's library lacks.
 */
export function replaceLoneSurrogates(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
