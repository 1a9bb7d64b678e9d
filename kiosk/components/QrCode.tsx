import type { QrPath } from '#shared/qr/qr-path.ts';

/** A drawing to be scanned. */
export function QrCode({ label, drawing }: { label: string; drawing: QrPath }) {
  const { path, size } = drawing;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  );
}
