/**
 * How much an announcement is shortened, in the order in which a loudspeaker gives things up when the hall is busy:
 * nothing, the English sentence, the second Chinese one, a sentence for each call, most of the chimes.
 */
export const shortenings = ['whole', 'withoutEnglish', 'once', 'joined', 'fewChimes'] as const;
export type Shortening = (typeof shortenings)[number];

/** With `fewChimes`, one announcement of so many begins with the chime. */
export const chimeEvery = 3;

export const mayJoin = (shortening: Shortening): boolean =>
  shortening === 'joined' || shortening === 'fewChimes';
