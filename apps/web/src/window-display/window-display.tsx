import type { HallLayout } from '#contracts';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';
import { fromAddress, useHall } from '../shared/use-hall.js';
import { useWall } from '../shared/use-wall.js';
import { HallOnShow } from '../shared/wall/hall-on-show.js';
import { isLive, type ShownHall } from '../shared/wall/shown-hall.js';
import { useLayout } from '../shared/use-layout.js';
import { useNewBuild } from '../shared/wall/use-new-build.js';
import { useSelfReport } from '../shared/wall/use-self-report.js';
import { ChooseWindow } from './choose-window.js';
import { Lines } from './lines.js';
import { say } from './say.js';

/** The small panel over a window: whose turn it is there, who is next, and when it goes on. */
export function WindowDisplay() {
  useWall();
  const hall = useHall();
  const serviceWindow = Number(fromAddress('window'));
  if (hall === null) return <Word text={say('connecting')} />;
  if (!Number.isInteger(serviceWindow) || serviceWindow < 1) return <ChooseWindow hall={hall} />;
  return (
    <HallOnShow hall={hall}>
      {(shown) => <OverWindow hall={hall} serviceWindow={serviceWindow} shown={shown} />}
    </HallOnShow>
  );
}

interface OverWindowProps {
  readonly hall: string;
  readonly serviceWindow: number;
  readonly shown: ShownHall;
}

function OverWindow({ hall, serviceWindow, shown }: OverWindowProps) {
  const { layout, problem } = useLayout(hall);
  const { board } = shown;
  useSelfReport(hall, { kind: 'window-display', shows: String(serviceWindow) }, shown);
  useNewBuild(isLive(shown) && !board?.windows[serviceWindow]?.ticket);
  if (problem) return <Word text={problem} />;
  if (layout && !knows(layout, serviceWindow))
    return <Word text={say('unknown', { window: serviceWindow })} />;
  if (shown.freshness === 'stale') return <Word stale text={say('stale')} how={say('staleHow')} />;
  if (!board) return <Word text={say('connecting')} />;
  return <Lines {...{ hall, serviceWindow, shown, board, layout }} />;
}

function knows({ windows }: HallLayout, serviceWindow: number): boolean {
  return windows.some(({ number }) => number === serviceWindow);
}

/** The whole display says one thing. */
function Word({ text, how, stale = false }: { text: Text; how?: Text; stale?: boolean }) {
  return (
    <main
      className={stale ? 'word stale on-ink' : 'word on-ink'}
      role="status"
      data-testid={stale ? 'stale' : 'word'}
    >
      <h1>
        <Both text={text} />
      </h1>
      {how && (
        <p>
          <Both text={how} />
        </p>
      )}
    </main>
  );
}
