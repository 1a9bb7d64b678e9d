/**
 * The address that spends tries: the last hop of `x-forwarded-for`, which the gateway wrote (see
 * README.md on trust). IPv6 counts by its first 64 bits, for one household holds all the rest.
 */
export function clientAddress({ headers }: Request): string {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const last = hops.at(-1) || headers.get('x-real-ip')?.trim() || 'unknown';
  const bare = last.replace(/^\[|\](:\d+)?$/g, '').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  return (networkOf(bare) ?? bare).slice(0, 64);
}

/** The first four groups of an IPv6 address; null for anything else. */
function networkOf(address: string): string | null {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return null;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
