import type { Qr } from '../flow/load-qr.ts';

/** A text to be scanned. Its place is there before the drawing is, so that nothing moves. */
export function QrCode({ text, label, draw }: { text: string; label: string; draw: Qr | null }) {
  const { path, size } = draw?.(text) ?? { path: '', size: 1 };
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  );
}
