import { useMemo } from 'react';
import { encode } from 'uqr';

/** A QR code as one path: no canvas, no image, sharp at any size. Black on white in every theme, for scanners. */
export function QrCode({ content, label }: { content: string; label: string }) {
  const { size, path } = useMemo(() => squares(content), [content]);
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function squares(content: string): { size: number; path: string } {
  const { size, data } = encode(content, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: dark.join('') };
}
