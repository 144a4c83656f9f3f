import { fromAddress, useHall } from '../shared/use-hall.js';
import { useWall } from '../shared/use-wall.js';
import { HallOnShow } from '../shared/wall/hall-on-show.js';
import type { ShownHall } from '../shared/wall/shown-hall.js';
import { useLayout } from '../shared/use-layout.js';
import { Message } from './message.js';
import { HallBoard } from './hall-board.js';
import { say } from './say.js';
import { SetupPanel } from './setup/setup-panel.js';

/** The lobby board: the newest call huge, the recent ones beside it, and a clear word when it is not live. */
export function Board() {
  useWall();
  const hall = useHall();
  if (hall === null) return <Message text={say('connecting')} how={say('connectingHow')} />;
  return <HallOnShow hall={hall}>{(shown) => <BoardOf hall={hall} shown={shown} />}</HallOnShow>;
}

function BoardOf({ hall, shown }: { hall: string; shown: ShownHall }) {
  const { layout, problem } = useLayout(hall);
  if (problem) return <Message text={problem} />;
  return (
    <>
      <HallBoard hall={hall} shown={shown} layout={layout} />
      {fromAddress('setup') !== null && <SetupPanel shown={shown} layout={layout} />}
    </>
  );
}
