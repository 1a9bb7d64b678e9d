/** The same names, each with what is made of its value. */
export function mapValues<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  make: (value: From, name: Name) => To,
): Record<Name, To> {
  const names = Object.keys(record) as Name[];
  return Object.fromEntries(names.map((name) => [name, make(record[name], name)])) as Record<
    Name,
    To
  >;
}
