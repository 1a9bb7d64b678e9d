/** Names to map by, made unique: "NPS", "NPS (2)", and "#3" for a column without one. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, place) => {
    const plain = name || `#${place + 1}`;
    let unique = plain;
    for (let copy = 2; taken.has(unique); copy++) unique = `${plain} (${copy})`;
    taken.add(unique);
    return unique;
  });
}
