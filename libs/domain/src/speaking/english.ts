import type {
  Announcement,
  BatchAnnouncement,
  CallAnnouncement,
  CallTurn,
  VoiceCall,
} from './announcement.js';
import { comma, listed, type Sentence } from './phrase.js';
import { spellLabel, spellNumber } from './spell.js';

export function english(announcement: Announcement): Sentence {
  switch (announcement.kind) {
    case 'call':
      return calls(announcement);
    case 'retraction': {
      const { label } = announcement;
      const text = `Ticket ${label}, please wait. We will call you again.`;
      return { clips: ['ticket', ...spellLabel(label), 'please-wait'], text };
    }
    case 'batch':
      return batch(announcement);
  }
}

const openings: Readonly<Record<CallTurn, Sentence>> = {
  first: { clips: [], text: '' },
  second: { clips: ['second-call'], text: 'Second call. ' },
  again: { clips: ['again'], text: 'Calling again. ' },
  last: { clips: ['last-call'], text: 'Last call. ' },
};

const sorry: Sentence = { clips: ['sorry-for-the-wait'], text: 'Sorry for the wait.' };

/** No short way to join calls can be followed by ear: one sentence after the other. */
function calls(announcement: CallAnnouncement): Sentence {
  const sentences = [...(announcement.courtesy ? [sorry] : []), ...announcement.calls.map(call)];
  return {
    clips: listed(sentences.map(({ clips }) => clips)),
    text: sentences.map(({ text }) => text).join(' '),
  };
}

function call({ label, window, turn }: VoiceCall): Sentence {
  const { clips, text } = openings[turn];
  const where = ['please-go-to-window', ...spellNumber(window, 'en')];
  return {
    clips: [...clips, 'ticket', ...spellLabel(label), ...where],
    text: `${text}Ticket ${label}, please go to window ${window}.`,
  };
}

function batch({ label, batch: which, from, to, window }: BatchAnnouncement): Sentence {
  const one = from === to;
  const places = one ? ['number'] : ['numbers', ...spellNumber(from, 'en'), 'to'];
  const clips = [
    ...['group', ...spellLabel(label), comma],
    ...['batch', ...spellNumber(which, 'en'), comma],
    ...[...places, ...spellNumber(to, 'en'), 'please-go-to-window', ...spellNumber(window, 'en')],
  ];
  const placesText = one ? `number ${to}` : `numbers ${from} to ${to}`;
  return { clips, text: `Group ${label}, batch ${which}, ${placesText}, please go to window ${window}.` };
}
