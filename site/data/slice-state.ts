/** The ways of cutting figures that a page may offer, named as in the address. */
export const sliceNames = ['branch', 'role', 'treatment'] as const;

export type SliceName = (typeof sliceNames)[number];

export interface SliceOption {
  /** As it stands in the address: a branch's or treatment's code, a role. */
  readonly value: string;
  readonly text: string;
}

export type SliceOptions = Partial<Readonly<Record<SliceName, readonly SliceOption[]>>>;

export interface SliceChoice {
  /** What is chosen; null is everything. */
  readonly slice: Readonly<Record<SliceName, string | null>>;
  /** What the address named and nobody knows: it is left out, and said. */
  readonly unknown: readonly { readonly name: SliceName; readonly value: string }[];
}

/**
 * The slice in an address, `?role=nurse&treatment=hydrafacial`, of what a page offers. A value that
 * is gone, misspelt or not the reader's to see is left out and told apart.
 */
export function sliceInSearch(search: string, options: SliceOptions): SliceChoice {
  const query = new URLSearchParams(search);
  const slice: Record<SliceName, string | null> = { branch: null, role: null, treatment: null };
  const unknown: { name: SliceName; value: string }[] = [];
  for (const name of sliceNames) {
    const value = query.get(name);
    const offered = options[name];
    if (!value || !offered) continue;
    if (offered.some((each) => each.value === value)) slice[name] = value;
    else unknown.push({ name, value });
  }
  return { slice, unknown };
}
