/** The tokens a chart paints with, read from the page so that both themes and print agree with it. */
export interface Palette {
  readonly accent: string;
  readonly band: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    accent: token('--accent'),
    band: token('--accent-line'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    line: token('--line'),
    surface: token('--surface'),
  };
}
