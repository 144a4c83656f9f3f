import type { Board, HallLayout } from '#contracts';
import { shineOf } from '../shared/wall/care.js';
import type { Gap } from '../shared/wall/gap.js';
import { isLive, type ShownHall } from '../shared/wall/shown-hall.js';
import { useGap } from '../shared/wall/use-gap.js';
import { useNewBuild } from '../shared/wall/use-new-build.js';
import { useSelfReport } from '../shared/wall/use-self-report.js';
import { boardView } from './board-view.js';
import { CallList } from './call-list.js';
import { Header } from './header.js';
import { Message } from './message.js';
import { isAnnouncing, NewestCall } from './newest-call.js';
import { RestingBoard } from './resting-board.js';
import { say } from './say.js';
import { StaleBoard } from './stale-board.js';
import { Strip } from './strip.js';
import { captionShown } from './caption-shown.js';
import { useTypeSizes } from './use-type-sizes.js';
import { boardZones } from './zones.js';

interface HallBoardProps {
  readonly hall: string;
  readonly shown: ShownHall;
  readonly layout: HallLayout | undefined;
}

const quietMs = 30_000;

/** What a board shows of its hall: calls while it is live, a clear word while it is not, a clock by night. */
export function HallBoard({ hall, shown, layout }: HallBoardProps) {
  const { board, serverNow, freshness } = shown;
  const zones = boardZones();
  // Also while the board is not live: what it missed is told when it is back.
  const gap = useGap(shown);
  useSelfReport(hall, { kind: 'board', shows: zones.join() }, shown);
  useNewBuild(isLive(shown) && !hasFreshCall(board, serverNow));
  if (freshness === 'stale') return <StaleBoard shown={shown} layout={layout} />;
  if (!board) return <Message text={say('connecting')} how={say('connectingHow')} />;
  const shine = shineOf(board, layout);
  if (shine === 'rest' && layout) return <RestingBoard hall={layout.hall} now={serverNow} />;
  return <Calls {...{ shown, layout, board, gap }} dim={shine === 'dim'} />;
}

interface CallsProps extends Omit<HallBoardProps, 'hall'> {
  readonly board: Board;
  readonly gap: Gap | null;
  readonly dim: boolean;
}

function Calls({ shown, layout, board, gap, dim }: CallsProps) {
  const sizes = useTypeSizes();
  const { serverNow: now } = shown;
  const zones = boardZones();
  const caption = captionShown(shown, zones)?.text ?? null;
  const view = boardView(board, layout, { zones, rows: sizes.rows, now, gap });
  const calm = { board, layout, now, announcing: caption !== null || isAnnouncing(view.newest, now) };
  return (
    <main
      className={`board on-ink ${dim ? 'dim' : ''}`}
      style={sizes.style}
      data-testid="board"
      data-revision={board.revision}
    >
      <Header shown={shown} layout={layout} />
      <NewestCall row={view.newest} layout={layout} now={now} />
      {view.newest && <CallList view={view} layout={layout} />}
      <Strip {...calm} zones={zones} missed={view.missed} caption={caption} />
    </main>
  );
}

/** While somebody may still be looking for a call, the page is not loaded anew. */
function hasFreshCall(board: Board | null, now: number): boolean {
  return (board?.calls ?? []).some(({ at }) => now - at < quietMs);
}
