import type {
  Announcement,
  BatchAnnouncement,
  CallAnnouncement,
  CallTurn,
  VoiceCall,
} from './announcement.js';
import { comma, listed, type Sentence } from './phrase.js';
import { spellLabel, spellNumber } from './spell.js';

export function chinese(announcement: Announcement): Sentence {
  switch (announcement.kind) {
    case 'call':
      return withCourtesy(announcement, callOrCalls(announcement));
    case 'retraction': {
      const { label } = announcement;
      return { clips: [...spellLabel(label), 'please-wait'], text: `${label} 号请稍候，稍后再叫您。` };
    }
    case 'batch':
      return batch(announcement);
  }
}

function withCourtesy({ courtesy }: CallAnnouncement, { clips, text }: Sentence): Sentence {
  return courtesy
    ? { clips: ['sorry-for-the-wait', ...clips], text: `让您久等了，${text}` }
    : { clips, text };
}

const again: Sentence = { clips: ['again'], text: '再次呼叫，' };

/** How a call begins that is not the first one; Chinese says the second and any further one alike. */
const openings: Readonly<Record<CallTurn, Sentence | null>> = {
  first: null,
  second: again,
  again,
  last: { clips: ['last-call'], text: '最后一次呼叫，' },
};

function callOrCalls({ calls }: CallAnnouncement): Sentence {
  const [first, ...others] = calls;
  if (!first) return { clips: [], text: '' };
  if (others.length > 0) return joined(calls);
  return openings[first.turn] ? joined(calls) : firstCall(first);
}

function firstCall({ label, window }: VoiceCall): Sentence {
  const clips = ['please', ...spellLabel(label), 'number-go-to', ...spellNumber(window, 'zh')];
  return { clips: [...clips, 'window-to-be-served'], text: `请 ${label} 号，到 ${window} 号窗口办理。` };
}

/**
 * `A015、A016 号，请分别到 3、5 号窗口。` Only what is true of all of them is said of them; one window is named once. A
 * repeated call of one ticket is the same sentence with one member.
 */
function joined(calls: readonly VoiceCall[]): Sentence {
  const labels = calls.map(({ label }) => label);
  const distinct = [...new Set(calls.map(({ window }) => window))];
  const windows = distinct.length === 1 ? distinct : calls.map(({ window }) => window);
  const each = windows.length > 1;
  const opening = commonOpening(calls);
  const clips = [
    ...(opening?.clips ?? []),
    ...listed(labels.map(spellLabel)),
    each ? 'number-please-go-to-each' : 'number-please-go-to',
    ...listed(windows.map((window) => spellNumber(window, 'zh'))),
    'window',
  ];
  const where = `请${each ? '分别' : ''}到 ${windows.join('、')} 号窗口。`;
  return { clips, text: `${opening?.text ?? ''}${labels.join('、')} 号，${where}` };
}

function commonOpening(calls: readonly VoiceCall[]): Sentence | null {
  const [first, ...others] = calls.map(({ turn }) => openings[turn]);
  return first && others.every((opening) => opening === first) ? first : null;
}

function batch({ label, batch: which, from, to, window }: BatchAnnouncement): Sentence {
  const one = from === to;
  const places = one ? ['ordinal'] : [...spellNumber(from, 'zh'), 'to'];
  const clips = [
    ...['group', ...spellLabel(label), comma],
    ...['ordinal', ...spellNumber(which, 'zh'), 'batch', comma],
    ...[...places, ...spellNumber(to, 'zh'), 'places-please-go-to'],
    ...[...spellNumber(window, 'zh'), 'window'],
  ];
  const placesText = one ? `第 ${to} 位` : `${from} 到 ${to} 位`;
  return { clips, text: `旅行团 ${label}，第 ${which} 批，${placesText}，请到 ${window} 号窗口。` };
}
