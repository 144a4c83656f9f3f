import { useEffect, useRef } from 'react';
import { Burst } from './burst.js';

const silenceMs = 80;

/** Hears the scanner on every screen, wherever the focus is. */
export function useScanner(heard: (code: string) => void): void {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    const burst = new Burst();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      const code = burst.end();
      if (code) latest.current(code);
    };
    const hear = (event: KeyboardEvent) => {
      clearTimeout(silence);
      if (event.code === 'Enter' || event.code === 'Tab') return end();
      burst.key(event.code, event.timeStamp);
      silence = setTimeout(end, silenceMs);
    };
    document.addEventListener('keydown', hear, true);
    return () => {
      clearTimeout(silence);
      document.removeEventListener('keydown', hear, true);
    };
  }, []);
}
