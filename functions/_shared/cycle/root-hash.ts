import type { HashText } from './hash-text.ts';

export interface RootOf {
  readonly engineVersion: string;
  readonly shared: string;
  readonly rankingHash: string;
  readonly lines: readonly { readonly employeeId: string; readonly contentHash: string }[];
}

/** The hash of a whole seal; `private.seal_hash` in the database says the same. Lines count in order of employee. */
export async function rootHash(
  { engineVersion, shared, rankingHash, lines }: RootOf,
  hash: HashText,
): Promise<string> {
  const inOrder = lines
    .map(({ employeeId, contentHash }) => `${employeeId} ${contentHash}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
  return hash([engineVersion, await hash(shared), rankingHash, ...inOrder].join('\n'));
}
