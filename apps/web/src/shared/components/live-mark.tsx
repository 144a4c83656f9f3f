import type { Freshness } from '../freshness.js';
import { languageTag, type Language, type Text } from '../text.js';

const words: Record<Freshness, Text> = {
  fresh: { zh: '实时', en: 'Live' },
  ageing: { zh: '正在重连', en: 'Reconnecting' },
  stale: { zh: '未更新', en: 'Not updating' },
};

/** The live channel is down and the same picture comes over HTTP: as true, a little slower. */
const polled: Text = { zh: '每 3 秒更新', en: 'every 3 s' };

interface LiveMarkProps {
  readonly freshness: Freshness;
  readonly ageSeconds: number;
  readonly polling?: boolean;
  /** Staff screens say it in one language; without it both are shown. */
  readonly language?: Language;
}

/** How old the data is: a shape, a word and a colour. The seconds appear once they matter. */
export function LiveMark({ freshness, ageSeconds, polling = false, language }: LiveMarkProps) {
  const said: Language[] = language ? [language] : ['zh', 'en'];
  const says = polling && freshness === 'fresh' ? polled : words[freshness];
  return (
    <span className={`live ${freshness}`} data-testid="live" data-freshness={freshness}>
      <span className="dot" aria-hidden />
      {said.map((tongue) => (
        <span key={tongue} lang={languageTag[tongue]}>
          {says[tongue]}
        </span>
      ))}
      {freshness !== 'fresh' && <span className="age">{ageSeconds} s</span>}
    </span>
  );
}
