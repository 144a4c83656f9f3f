import { useEffect, useState, type CSSProperties } from 'react';
import { legibility, mountingFrom } from './legibility.js';

/** Type sizes for this panel, as CSS variables; counted again when the screen is turned. */
export function useTypeSizes(): { rows: number; style: CSSProperties } {
  const [sizes, setSizes] = useState(measure);
  useEffect(() => {
    const turned = () => setSizes(measure());
    window.addEventListener('resize', turned);
    return () => window.removeEventListener('resize', turned);
  }, []);
  const style = { '--row': `${sizes.row}px`, '--newest': `${sizes.newest}px`, '--rows': sizes.rows };
  return { rows: sizes.rows, style: style as CSSProperties };
}

function measure() {
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  return legibility(mountingFrom(new URLSearchParams(location.search)), viewport);
}
