import { ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { hallTime } from '../../clock.js';
import { Both } from '../../components/both.js';
import { speak } from '../../language.js';
import type { Text } from '../../text.js';
import { useLayout } from '../../use-layout.js';
import { speeds, type Player, type PlayerKey } from './player.js';
import { replayWords } from './replay-words.js';
import './player-bar.css';

const { say } = speak(replayWords, 'zh');
const minuteMs = 60_000;

interface PlayerBarProps {
  readonly hall: string;
  readonly day: string;
  readonly player: Player;
  readonly press: (key: PlayerKey) => void;
  readonly problem: Text | null;
}

/** Says on every frame that this is not now, and plays the day. Space stops, the arrows wind by a minute. */
export function PlayerBar({ hall, day, player, press, problem }: PlayerBarProps) {
  const { layout } = useLayout(hall);
  useKeys(press);
  return (
    <footer className="player-bar" data-testid="player-bar">
      <strong>
        <Both inline text={problem ?? say('replayOf', { day })} />
      </strong>
      <time data-testid="replay-time">
        {player.at > 0 && layout ? hallTime(player.at, layout.hall.timeZone) : say('loading').zh}
      </time>
      <Key name={say('back')} press={() => press({ kind: 'skip', ms: -minuteMs })}>
        <ChevronsLeft aria-hidden />
      </Key>
      <Key name={say(player.playing ? 'stop' : 'play')} press={() => press({ kind: 'toggle' })}>
        {player.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </Key>
      <Key name={say('forth')} press={() => press({ kind: 'skip', ms: minuteMs })}>
        <ChevronsRight aria-hidden />
      </Key>
      {speeds.map((speed) => (
        <Key
          key={speed}
          name={say('speed', { speed })}
          pressed={player.speed === speed}
          press={() => press({ kind: 'speed', speed })}
        >
          {speed}×
        </Key>
      ))}
    </footer>
  );
}

interface KeyProps {
  readonly name: Text;
  readonly press: () => void;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

function Key({ name, press, pressed, children }: KeyProps) {
  const title = `${name.zh} ${name.en}`;
  return (
    <button type="button" aria-label={title} title={title} aria-pressed={pressed} onClick={press}>
      {children}
    </button>
  );
}

const keys: Readonly<Record<string, PlayerKey>> = {
  ' ': { kind: 'toggle' },
  ArrowLeft: { kind: 'skip', ms: -minuteMs },
  ArrowRight: { kind: 'skip', ms: minuteMs },
};

function useKeys(press: (key: PlayerKey) => void): void {
  const stroke = useEffectEvent((event: KeyboardEvent) => {
    const key = keys[event.key];
    if (!key || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    press(key);
  });
  useEffect(() => {
    window.addEventListener('keydown', stroke);
    return () => window.removeEventListener('keydown', stroke);
  }, []);
}
