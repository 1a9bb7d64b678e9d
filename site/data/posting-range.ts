/**
 * Is a day within a date range as Postgres writes it? It normalises to `[from,until)`; either end
 * may be open.
 *
 * @example isPostedOn('[2026-01-01,2026-07-01)', '2026-07-01') // false
 */
export function isPostedOn(range: string, day: string): boolean {
  const [, from = '', until = ''] = /^\[?\(?"?([\d-]*)"?,"?([\d-]*)"?[)\]]$/.exec(range) ?? [];
  if (from === '' && until === '' && range !== '(,)') return false;
  return (from === '' || day >= from) && (until === '' || day < until);
}
