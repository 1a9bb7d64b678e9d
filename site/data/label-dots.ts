interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface DotLabel {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const gap = 12;
const textHeight = 16;

/**
 * Places for the names of a few dots: beside, above or below each, inside the plot, where neither
 * another name nor a dot is covered. A name without such a place is left out, except the first one.
 *
 * @param widthOf a name in pixels, roughly
 */
export function labelDots(
  dots: readonly Dot[],
  widthOf: (index: number) => number,
  plot: { readonly left: number; readonly right: number },
): DotLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => boxAround(x, y, 7, 7));
  return dots.flatMap((dot, index) => {
    const places = placesOf(dot, index, widthOf(index));
    const inside = places.filter(({ box }) => box.left >= plot.left && box.right <= plot.right);
    const free = inside.find(({ box }) =>
      taken.every((other, i) => i === index || !overlap(box, other)),
    );
    const chosen = free ?? (index === 0 ? (inside[0] ?? places[0]) : undefined);
    if (!chosen) return [];
    taken.push(chosen.box);
    return chosen.label;
  });
}

interface Place {
  readonly label: DotLabel;
  readonly box: Box;
}

function placesOf({ x, y }: Dot, index: number, width: number): [Place, ...Place[]] {
  const at = (anchor: DotLabel['anchor'], labelX: number, labelY: number, left: number): Place => ({
    label: { index, x: labelX, y: labelY, anchor },
    box: { left, right: left + width, top: labelY - textHeight + 4, bottom: labelY + 4 },
  });
  return [
    at('start', x + gap, y + 4, x + gap),
    at('end', x - gap, y + 4, x - gap - width),
    at('middle', x, y - gap, x - width / 2),
    at('middle', x, y + gap + 10, x - width / 2),
    at('start', x, y - gap, x),
    at('end', x, y - gap, x - width),
    at('start', x, y + gap + 10, x),
    at('end', x, y + gap + 10, x - width),
  ];
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Roughly: a Chinese character is as wide as the text is high, a Latin one half of it, a capital more. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += letter > '\u2e80' ? 13 : letter >= 'A' && letter <= 'Z' ? 10 : 7;
  return width;
}

/** A text that is no wider than this: cut, with an ellipsis, where it would be. */
export function shortText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
