/** The address a phone opens. The token stands behind the hash: it reaches no server log. */
export function rateLink(origin: string, token: string): string {
  return `${origin}/rate/#${token}`;
}
