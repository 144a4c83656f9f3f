import type { ReactNode } from 'react';
import { useNow } from '../../use-now.js';
import type { ShownHall } from '../shown-hall.js';
import { PlayerBar } from './player-bar.js';
import type { Replay } from './replay-address.js';
import { useTape } from './use-tape.js';

interface Recorded {
  readonly hall: string;
  readonly replay: Replay;
  readonly children: (shown: ShownHall) => ReactNode;
}

/** A recorded day on the screen that showed it live, with a bar to play it. */
export function RecordedHall({ hall, replay, children }: Recorded) {
  const { tape, problem, player, press } = useTape(hall, replay);
  const { monotonic } = useNow(1_000);
  // The recorded time is the only one that this screen knows.
  const shown: ShownHall = {
    board: tape?.boardAt(player.at) ?? null,
    mark: null,
    source: 'recording',
    provenAt: monotonic,
    serverOffset: tape ? player.at - monotonic : null,
    ...{ freshness: 'fresh', ageSeconds: 0, serverNow: player.at },
  };
  return (
    <div className="replaying" data-speed={player.speed}>
      {children(shown)}
      <PlayerBar hall={hall} day={replay.day} player={player} press={press} problem={problem} />
    </div>
  );
}
