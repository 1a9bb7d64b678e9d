import { downloadFile } from './download-file.ts';

const margin = 24;
const titleSize = 20;

/**
 * A chart as a PNG with its finding on top and the paper behind it: what is pasted into a report
 * must say the same as the screen.
 */
export async function downloadPicture(
  fileName: string,
  title: string,
  chart: SVGSVGElement,
): Promise<void> {
  const source = await imageOf(chart);
  const { width, height } = chart.getBoundingClientRect();
  const scale = 2;
  const sheet = document.createElement('canvas');
  const style = getComputedStyle(document.documentElement);
  const context = sheet.getContext('2d');
  if (!context) return;
  const font = `600 ${titleSize}px ${getComputedStyle(document.body).fontFamily}`;
  context.font = font;
  const lines = wrap(title, width, (text) => context.measureText(text).width);
  const top = margin + lines.length * titleSize * 1.4;
  sheet.width = (width + 2 * margin) * scale;
  sheet.height = (top + height + 2 * margin) * scale;
  context.scale(scale, scale);
  context.fillStyle = style.getPropertyValue('--surface');
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = style.getPropertyValue('--ink');
  context.font = font;
  context.textBaseline = 'top';
  lines.forEach((line, index) => {
    context.fillText(line, margin, margin + index * titleSize * 1.4);
  });
  context.drawImage(source, margin, top + margin / 2, width, height);
  const png = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'));
  if (png) downloadFile(fileName, png);
}

/** Break a title by characters: Chinese has no spaces, and English breaks at them where it can. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const words = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && measure(line + word) > width) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

/** What a sheet says about a drawing is lost outside the page, so it is written into a copy. */
const painted = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font',
  'text-anchor',
  'dominant-baseline',
];

async function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawing, copy].map((each) => [each, ...each.querySelectorAll('*')]);
  originals?.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies?.[index];
    target?.setAttribute(
      'style',
      painted.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'),
    );
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
