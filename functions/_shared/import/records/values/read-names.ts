/** A person as a cell names them, and the share where the cell gives one. */
export interface NamedPerson {
  readonly name: string;
  readonly share: string | null;
}

const share = /^(.*?)\s*[(:：]?\s*(\d{1,3}(?:\.\d{1,4})?\s*%)\s*\)?$/u;

/**
 * Several people in one cell: "E001;E002", "王芳、李娜", "E001 60% / E002 40%".
 *
 * @example readNames('E001(60%)、E002(40%)') // [{ name: 'E001', share: '60%' }, …]
 */
export function readNames(text: string): NamedPerson[] {
  return text
    .normalize('NFKC')
    .split(/[;,、/|\n+&]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = share.exec(part);
      return { name: match?.[1]?.trim() || part, share: match?.[2] ?? null };
    });
}
