import { useMemo } from 'preact/hooks';
import { qrPath } from '#shared/qr/qr-path.ts';

/** A text to be scanned: dark on light in every theme, because half the readers know no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => qrPath(text), [text]);
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
