/**
 * Where to go after signing in: a path of this site, or the fallback. Anything that a browser
 * could read as another site (`//evil`, `/\evil`, `https:`) is refused.
 */
export function returnPath(search: string, fallback: string): string {
  const wanted = new URLSearchParams(search).get('return');
  return wanted && /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : fallback;
}
