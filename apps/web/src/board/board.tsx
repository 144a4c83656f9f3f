import { fromAddress, useHall } from '../shared/use-hall.js';
import { useLiveBoard } from '../shared/use-live-board.js';
import { useWall } from '../shared/use-wall.js';
import { boardView } from './board-view.js';
import { Header } from './header.js';
import { CallList } from './call-list.js';
import { Message } from './message.js';
import { NewestCall } from './newest-call.js';
import { say } from './say.js';
import { StaleBoard } from './stale-board.js';
import { Strip } from './strip.js';
import { useLayout } from '../shared/use-layout.js';
import { useTypeSizes } from './use-type-sizes.js';

/** The lobby board: the newest call huge, the recent ones beside it, and a clear word when it is not live. */
export function Board() {
  useWall();
  const hall = useHall();
  return hall === null ? (
    <Message text={say('connecting')} how={say('connectingHow')} />
  ) : (
    <HallBoard hall={hall} />
  );
}

function HallBoard({ hall }: { hall: string }) {
  const live = useLiveBoard(hall);
  const { layout, problem } = useLayout(hall);
  const sizes = useTypeSizes();
  const { board, freshness, serverNow } = live;
  if (problem) return <Message text={problem} />;
  if (freshness === 'stale') return <StaleBoard live={live} layout={layout} />;
  if (!board) return <Message text={say('connecting')} how={say('connectingHow')} />;
  const view = boardView(board, layout, { zone: fromAddress('zone'), rows: sizes.rows, now: serverNow });
  return (
    <main className="board on-ink" style={sizes.style} data-testid="board" data-revision={board.revision}>
      <Header live={live} layout={layout} />
      <NewestCall row={view.newest} layout={layout} now={serverNow} />
      {view.newest && <CallList view={view} layout={layout} />}
      <Strip board={board} layout={layout} missed={view.missed} now={serverNow} />
    </main>
  );
}
