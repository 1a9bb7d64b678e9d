import jsQR from 'jsqr';
import type { Locator } from 'playwright';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: number[];
}

/** What a camera would read off the screen: the picture of an element, through a reader of another make. */
export async function readQr(element: Locator): Promise<string | null> {
  const png = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  const { width, height, data } = await element.page().evaluate(toPixels, png);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null;
}

/** Runs in the page, which has a decoder for PNG. */
async function toPixels(png: string): Promise<Pixels> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixels = context?.getImageData(0, 0, width, height).data ?? [];
  return { width, height, data: [...pixels] };
}
