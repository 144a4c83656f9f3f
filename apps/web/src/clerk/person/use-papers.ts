import type { WindowDesk } from '#contracts';
import { useRef, useState } from 'react';
import type { Commands } from '../orders/use-commands.js';
import { sayWith } from '../say.js';

export interface PapersState {
  /** Codes of the papers that were seen, as the clerk has just ticked them. */
  readonly seen: readonly string[];
  /** Turns one paper of the checklist over. */
  readonly tick: (place: number) => void;
}

interface Draft {
  readonly person: string;
  readonly papers: readonly string[];
}

/** The checklist answers a key at once, however fast somebody types; each order says the whole list. */
export function usePapers({ ticket, service }: WindowDesk, { runBeside }: Commands): PapersState {
  const [draft, setDraft] = useState<Draft | null>(null);
  const newest = useRef<Draft | null>(null);
  const underWay = useRef(0);
  const known = ticket?.papers ?? [];
  const drafted = (one: Draft | null) => (one && one.person === ticket?.id ? one.papers : known);
  const keep = (one: Draft | null) => {
    newest.current = one;
    setDraft(one);
  };
  const tick = (place: number) => {
    const paper = service?.papers[place];
    if (!paper || ticket?.state !== 'serving') return;
    const before = drafted(newest.current);
    const isSeen = before.includes(paper.code);
    const papers = isSeen ? before.filter((code) => code !== paper.code) : [...before, paper.code];
    keep({ person: ticket.id, papers });
    const said = isSeen ? 'saidUnticked' : 'saidTicked';
    const ticked = sayWith(said, { label: ticket.label }, { paper: paper.name });
    underWay.current += 1;
    void runBeside({ kind: 'papers', papers, ticked }).then(() => {
      underWay.current -= 1;
      if (underWay.current === 0) keep(null);
    });
  };
  return { seen: drafted(draft), tick };
}
