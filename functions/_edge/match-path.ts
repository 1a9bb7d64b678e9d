/**
 * The parameters of an address, or null when it is another one. What stands before the function's
 * name depends on who routes, so it is not looked at.
 *
 * @example
 * matchPath('/import-records/0b5e/file', 'import-records', '/:batchId/file'); // { batchId: '0b5e' }
 */
export function matchPath(
  pathname: string,
  name: string,
  pattern: string,
): Record<string, string> | null {
  const segments = segmentsOf(pathname);
  const given = segments.slice(segments.indexOf(name) + 1);
  const expected = segmentsOf(pattern);
  if (given.length !== expected.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = given[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return parameters;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
