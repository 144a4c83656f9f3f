import type { HallLayout } from '#contracts';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { fromAddress, useHall } from '../shared/use-hall.js';
import { useLayout } from '../shared/use-layout.js';
import { useLiveBoard, type LiveHall } from '../shared/use-live-board.js';
import { useWall } from '../shared/use-wall.js';
import { Controls } from './controls.js';
import { useVoiceHost } from './host/use-voice-host.js';
import { moodOf } from './mood.js';
import { Now } from './now.js';
import { Said } from './said.js';
import { say } from './say.js';
import { Waiting } from './waiting.js';

/** The device page of a voice host: what it says, what waits, how loud, and loudly when nobody can hear it. */
export function VoicePage() {
  useWall();
  const hall = useHall();
  return hall === null ? <Connecting /> : <VoiceOfHall hall={hall} />;
}

function VoiceOfHall({ hall }: { hall: string }) {
  const live = useLiveBoard(hall);
  const { layout, problem } = useLayout(hall);
  if (problem)
    return (
      <main className="alone on-ink" role="status">
        <h1>
          <Both text={problem} />
        </h1>
      </main>
    );
  if (!layout) return <Connecting />;
  return <Host layout={layout} live={live} />;
}

function Host({ layout, live }: { layout: HallLayout; live: LiveHall }) {
  const zones = zonesAsked(layout);
  const [state, host] = useVoiceHost(layout, zones.join(','), live);
  const mood = moodOf(state, live.freshness);
  return (
    <main className="voice on-ink" data-testid="voice" data-mood={mood}>
      <header className="voice-header">
        <h1>
          <Both inline text={say('title')} />
        </h1>
        <p className="where">
          {zones.map((letter) => (
            <ZoneChip key={letter} letter={letter} />
          ))}
          <Both inline text={layout.hall.name} />
        </p>
        <LiveMark
          freshness={live.freshness}
          ageSeconds={live.ageSeconds}
          polling={live.source === 'polling'}
        />
      </header>
      <Now mood={mood} state={state} timeZone={layout.hall.timeZone} touch={host.touch} />
      <section className="lists">
        <Waiting state={state} />
        <Said hall={layout.hall.code} timeZone={layout.hall.timeZone} revision={live.board?.revision ?? 0} />
      </section>
      <Controls zones={state.zones} order={(zone, order) => host.setLevel(zone, order)} />
    </main>
  );
}

/** The zones that the address names (`?zones=A,B`), else all that the hall has. */
function zonesAsked(layout: HallLayout): string[] {
  const all = layout.zones.map(({ letter }) => letter);
  const asked = (fromAddress('zones') ?? '').split(',').filter((letter) => all.includes(letter));
  return asked.length > 0 ? asked : all;
}

function Connecting() {
  return (
    <main className="alone on-ink" role="status">
      <h1>
        <Both text={say('connecting')} />
      </h1>
      <p>
        <Both text={say('connectingHow')} />
      </p>
    </main>
  );
}
