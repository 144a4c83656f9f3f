import { useState } from 'react';
import { keep, kept } from '../../shared/kept.js';

interface Sheet {
  readonly hall: string;
  readonly service: string;
}

/** By service, not by ticket: who comes again for the same thing finds them as they were left. */
const place = ({ hall, service }: Sheet) => `paihao.ticks.${hall}.${service}`;

export interface Ticks {
  readonly ticked: readonly string[];
  readonly turn: (paper: string) => void;
}

/** Which papers the holder has ticked. They stay on this phone. */
export function useTicks(sheet: Sheet): Ticks {
  const [ticked, setTicked] = useState(() => kept<string[]>(place(sheet)) ?? []);
  const turn = (paper: string) => {
    const next = ticked.includes(paper) ? ticked.filter((code) => code !== paper) : [...ticked, paper];
    setTicked(next);
    keep(place(sheet), next);
  };
  return { ticked, turn };
}
