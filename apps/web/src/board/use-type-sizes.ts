import { useEffect, useState, type CSSProperties } from 'react';
import { legibility, mountingFrom, type Mounting, type TypeSizes } from './legibility.js';

/** Type sizes for this panel, as CSS variables; counted again when the screen is turned. */
export function useTypeSizes(): { rows: number; style: CSSProperties } {
  const sizes = useLegibility(mountingFrom(new URLSearchParams(location.search)));
  const style = {
    '--row': `${sizes.row}px`,
    '--newest': `${sizes.newest}px`,
    '--rows': sizes.rows,
    '--newest-share': `${1 - sizes.listShare}fr`,
    '--list-share': `${sizes.listShare}fr`,
  };
  return { rows: sizes.rows, style: style as CSSProperties };
}

/** What this panel can show when it hangs so. */
export function useLegibility(mounting: Mounting): TypeSizes {
  const [viewport, setViewport] = useState(measure);
  useEffect(() => {
    const turned = () => setViewport(measure());
    window.addEventListener('resize', turned);
    return () => window.removeEventListener('resize', turned);
  }, []);
  return legibility(mounting, viewport);
}

function measure() {
  return { width: window.innerWidth, height: window.innerHeight };
}
