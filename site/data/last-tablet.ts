const name = (branchId: string) => `meiping.tablet.${branchId}`;

/** The tablet a visit of this branch was sent to last, from this computer. */
export function lastTablet(branchId: string): string | null {
  return localStorage.getItem(name(branchId));
}

export function rememberTablet(branchId: string, kioskId: string): void {
  localStorage.setItem(name(branchId), kioskId);
}
