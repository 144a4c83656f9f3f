import type { Language } from '../ticket/ticket.js';
import type { Announcement } from './announcement.js';
import { comma } from './phrase.js';
import { sentenceOf } from './sentence.js';
import type { Shortening } from './shortening.js';

export type Voice = 'chime' | Language;

/** One recording and when it begins, counted from the begin of its announcement. */
export interface Note {
  readonly voice: Voice;
  readonly clip: string;
  readonly atMs: number;
}

/** An announcement ready to be played on a sample clock. */
export interface Score {
  readonly notes: readonly Note[];
  readonly lengthMs: number;
}

/** How long a recording is, in milliseconds. */
export type LengthOf = (voice: Voice, clip: string) => number;

/** Between two recordings: just enough to be two words of one breath. */
const gapMs = 10;
const commaMs = 180;

/** What is said in which order, with the pause before it. */
const patterns: Readonly<Record<Shortening, readonly (readonly [Language, number])[]>> = {
  whole: [
    ['zh', 0],
    ['zh', 600],
    ['en', 400],
  ],
  withoutEnglish: [
    ['zh', 0],
    ['zh', 600],
  ],
  once: [['zh', 0]],
  joined: [['zh', 0]],
  fewChimes: [['zh', 0]],
};

/** Lays the clips of an announcement one after the other. */
export function scoreOf(
  announcement: Announcement,
  { shortening, chime }: { readonly shortening: Shortening; readonly chime: boolean },
  lengthOf: LengthOf,
): Score {
  const notes: Note[] = [];
  let atMs = 0;
  const lay = (voice: Voice, clip: string, gap: number) => {
    notes.push({ voice, clip, atMs });
    atMs += lengthOf(voice, clip) + gap;
  };
  if (chime) lay('chime', 'chime', 0);
  for (const [language, pauseMs] of patterns[shortening]) {
    atMs += pauseMs;
    for (const clip of sentenceOf(announcement, language).clips) {
      if (clip === comma) atMs += commaMs;
      else lay(language, clip, gapMs);
    }
  }
  return { notes, lengthMs: Math.round(atMs) };
}
