import type { Instant, Text } from '../shared/text.js';

/** What a loudspeaker says in a zone, to be read on the boards of that zone while it is said. */
export interface Caption {
  readonly text: Text;
  readonly from: Instant;
  readonly to: Instant;
}

/** What is being said in a zone now, if anything is. */
export function captionNow(
  captions: Readonly<Record<string, Caption>>,
  zone: string,
  now: Instant,
): Caption | null {
  const caption = captions[zone];
  return caption && now < caption.to ? caption : null;
}
