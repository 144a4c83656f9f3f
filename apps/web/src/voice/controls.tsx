import { muteReasons, volumeStepsLimit } from '#contracts';
import { Minus, Plus, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';
import type { LevelOrder, ZoneNow } from './host/voice-host.js';
import { say } from './say.js';

interface ControlsProps {
  readonly zones: readonly ZoneNow[];
  readonly order: (zone: string, order: LevelOrder) => Promise<void>;
}

/** How loud each zone is. Silence needs a reason and ends by itself. */
export function Controls({ zones, order }: ControlsProps) {
  const [problem, setProblem] = useState<Text | null>(null);
  const send = (zone: string) => (wish: LevelOrder) => {
    setProblem(null);
    order(zone, wish).catch((error: unknown) => setProblem(asProblem(error).text));
  };
  return (
    <footer className="controls">
      {zones.map((zone) => (
        <ZoneControls key={zone.zone} now={zone} send={send(zone.zone)} />
      ))}
      {problem && (
        <p className="problem" role="alert">
          <Both text={problem} />
        </p>
      )}
    </footer>
  );
}

interface ZoneControlsProps {
  readonly now: ZoneNow;
  readonly send: (order: LevelOrder) => void;
}

function ZoneControls({ now, send }: ZoneControlsProps) {
  const { zone, held, level, volume } = now;
  const step = (by: number) => send({ steps: level.steps + by });
  return (
    <section className="zone-controls" data-testid={`zone-${zone}`} data-held={held}>
      <h3>
        <ZoneChip letter={zone} />
        <Both inline text={say(held ? 'held' : 'notHeld')} />
      </h3>
      <div className="volume">
        <button
          type="button"
          aria-label={bothOf(say('quieter'))}
          disabled={level.steps <= -volumeStepsLimit}
          onClick={() => step(-1)}
        >
          <Minus aria-hidden size="1.4em" />
        </button>
        <span>
          <Both inline text={say('volume')} />
          <strong data-testid={`volume-${zone}`}>
            <Both inline text={say('volumeNow', { volume })} />
          </strong>
        </span>
        <button
          type="button"
          aria-label={bothOf(say('louder'))}
          disabled={level.steps >= volumeStepsLimit}
          onClick={() => step(1)}
        >
          <Plus aria-hidden size="1.4em" />
        </button>
      </div>
      <Mute muted={level.mute !== null} send={send} />
    </section>
  );
}

function Mute({ muted, send }: { muted: boolean; send: (order: LevelOrder) => void }) {
  const [asking, setAsking] = useState(false);
  if (muted)
    return (
      <button type="button" className="speak-again" data-testid="unmute" onClick={() => send({ mute: null })}>
        <Volume2 aria-hidden size="1.2em" />
        <Both inline text={say('unmute')} />
      </button>
    );
  if (!asking)
    return (
      <button type="button" data-testid="mute" onClick={() => setAsking(true)}>
        <VolumeX aria-hidden size="1.2em" />
        <Both inline text={say('mute')} />
      </button>
    );
  return (
    <div className="reasons" role="group" aria-label={bothOf(say('why'))}>
      <Both inline text={say('why')} />
      {muteReasons.map((reason) => (
        <button
          key={reason}
          type="button"
          data-testid={`mute-${reason}`}
          onClick={() => {
            setAsking(false);
            send({ mute: reason });
          }}
        >
          <Both inline text={say(`because-${reason}`)} />
        </button>
      ))}
      <button type="button" onClick={() => setAsking(false)}>
        <Both inline text={say('cancel')} />
      </button>
    </div>
  );
}

const bothOf = ({ zh, en }: Text) => `${zh} ${en}`;
