import { captionText } from '#contracts';
import {
  CircleOff,
  Hourglass,
  TriangleAlert,
  Unplug,
  Volume1,
  Volume2,
  VolumeX,
  type LucideIcon,
} from 'lucide-react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';
import type { VoiceHostState } from './host/voice-host.js';
import type { Mood } from './mood.js';
import { say } from './say.js';

const icons: Readonly<Record<Mood, LucideIcon>> = {
  starting: Hourglass,
  blocked: CircleOff,
  failed: TriangleAlert,
  notLive: Unplug,
  standingBy: Hourglass,
  muted: VolumeX,
  speaking: Volume2,
  quiet: Volume1,
};

interface NowProps {
  readonly mood: Mood;
  readonly state: VoiceHostState;
  readonly timeZone: string;
  readonly touch: () => void;
}

/** One word for how it is, and what is being said or what to do. */
export function Now({ mood, state, timeZone, touch }: NowProps) {
  const Icon = icons[mood];
  return (
    <section className={`present ${mood}`} role="status">
      <h2>
        <Icon aria-hidden size="1em" />
        <Both inline text={say(mood)} />
      </h2>
      {state.speaking ? (
        <p className="caption" data-testid="caption">
          <Both text={captionText(state.speaking)} />
        </p>
      ) : (
        <p className="how">
          <Both text={howOf(mood, state, timeZone)} />
        </p>
      )}
      {(mood === 'blocked' || mood === 'failed') && (
        <button type="button" className="start-sound" data-testid="start-sound" onClick={touch}>
          <Both text={say(mood === 'blocked' ? 'tap' : 'retry')} />
        </button>
      )}
    </section>
  );
}

function howOf(mood: Mood, { problem, zones }: VoiceHostState, timeZone: string): Text {
  if (mood === 'failed') return say('failedHow', { problem });
  if (mood !== 'muted') return mood === 'speaking' ? say('quietHow') : say(`${mood}How`);
  const mute = zones.find(({ held, level }) => held && level.mute)?.level.mute;
  if (!mute) return say('quietHow');
  const until = hallTime(Date.parse(mute.until), timeZone);
  const reason = say(`because-${mute.reason}`);
  return {
    zh: say('mutedHow', { reason: reason.zh, until }).zh,
    en: say('mutedHow', { reason: reason.en, until }).en,
  };
}
