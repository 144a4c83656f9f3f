import fc from 'fast-check';
import { ticketLabel } from '../ticket/label.js';
import { languages } from '../ticket/ticket.js';
import type { Announcement, CallTurn, VoiceCall } from './announcement.js';
import { clipsOf } from './clips.js';
import { comma } from './phrase.js';
import { captionText, sentenceOf } from './sentence.js';
import { spellLabel, spellNumber } from './spell.js';

const aCall = (label: string, window: number, turn: CallTurn = 'first'): VoiceCall => ({
  ticketId: label,
  label,
  window,
  calls: 1,
  turn,
});
const calling = (calls: VoiceCall[], courtesy = false): Announcement => ({
  kind: 'call',
  zone: 'A',
  calls,
  courtesy,
});

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

describe('A label', () => {
  it.each(letters)('%s000 to %s999 is its letter and its digits, one by one, in both languages', (letter) => {
    const heard = (clips: string[]) => clips.map((clip) => clip.replace(/^(letter|digit)-/, '')).join('');
    for (let number = 0; number <= 999; number += 1) {
      const label = ticketLabel(letter, number);
      expect(heard(spellLabel(label)).toUpperCase()).toBe(label);
    }
  });

  it('has no number words: A015 is not fifteen', () => {
    expect(spellLabel('A015')).toEqual(['letter-a', 'digit-0', 'digit-1', 'digit-5']);
  });
});

describe('The number of a window', () => {
  const value: Readonly<Record<string, number>> = { ten: 10 };
  const worth = (clip: string) => value[clip] ?? Number(clip.split('-')[1]);

  it('up to 99 is read as a number: what the clips add up to is the number', () => {
    for (let number = 1; number <= 99; number += 1) {
      const english = spellNumber(number, 'en').reduce((sum, clip) => sum + worth(clip), 0);
      const [first, ...rest] = spellNumber(number, 'zh');
      const chinese =
        rest[0] === 'ten'
          ? worth(first ?? '') * 10 + rest.slice(1).reduce((sum, clip) => sum + worth(clip), 0)
          : [first ?? '', ...rest].reduce((sum, clip) => sum + worth(clip), 0);
      expect([number, english, chinese]).toEqual([number, number, number]);
    }
  });

  it.each([
    [3, ['digit-3'], ['digit-3']],
    [10, ['ten'], ['number-10']],
    [12, ['ten', 'digit-2'], ['number-12']],
    [20, ['digit-2', 'ten'], ['number-20']],
    [27, ['digit-2', 'ten', 'digit-7'], ['number-20', 'digit-7']],
    [108, ['digit-1', 'digit-0', 'digit-8'], ['digit-1', 'digit-0', 'digit-8']],
  ])('%i', (number, chinese, english) => {
    expect(spellNumber(number, 'zh')).toEqual(chinese);
    expect(spellNumber(number, 'en')).toEqual(english);
  });
});

describe('What is said', () => {
  it.each<[string, Announcement, string, string]>([
    [
      'a call',
      calling([aCall('A015', 3)]),
      '请 A015 号，到 3 号窗口办理。',
      'Ticket A015, please go to window 3.',
    ],
    [
      'a second call',
      calling([aCall('A015', 12, 'second')]),
      '再次呼叫，A015 号，请到 12 号窗口。',
      'Second call. Ticket A015, please go to window 12.',
    ],
    [
      'a further call',
      calling([aCall('A015', 12, 'again')]),
      '再次呼叫，A015 号，请到 12 号窗口。',
      'Calling again. Ticket A015, please go to window 12.',
    ],
    [
      'the last call',
      calling([aCall('A015', 3, 'last')]),
      '最后一次呼叫，A015 号，请到 3 号窗口。',
      'Last call. Ticket A015, please go to window 3.',
    ],
    [
      'a call after too long a wait',
      calling([aCall('A015', 3)], true),
      '让您久等了，请 A015 号，到 3 号窗口办理。',
      'Sorry for the wait. Ticket A015, please go to window 3.',
    ],
    [
      'joined calls',
      calling([aCall('A015', 3), aCall('A016', 5)]),
      'A015、A016 号，请分别到 3、5 号窗口。',
      'Ticket A015, please go to window 3. Ticket A016, please go to window 5.',
    ],
    [
      'joined calls to one window',
      calling([aCall('A015', 3), aCall('A016', 3)]),
      'A015、A016 号，请到 3 号窗口。',
      'Ticket A015, please go to window 3. Ticket A016, please go to window 3.',
    ],
    [
      'joined second calls',
      calling([aCall('A015', 3, 'second'), aCall('A016', 5, 'again')]),
      '再次呼叫，A015、A016 号，请分别到 3、5 号窗口。',
      'Second call. Ticket A015, please go to window 3. Calling again. Ticket A016, please go to window 5.',
    ],
    [
      'joined calls of which one is a second one: only what is true of all is said',
      calling([aCall('A015', 3), aCall('A016', 5, 'second')]),
      'A015、A016 号，请分别到 3、5 号窗口。',
      'Ticket A015, please go to window 3. Second call. Ticket A016, please go to window 5.',
    ],
    [
      'a retraction',
      { kind: 'retraction', zone: 'A', ticketId: 'x', label: 'A015', calls: 1 },
      'A015 号请稍候，稍后再叫您。',
      'Ticket A015, please wait. We will call you again.',
    ],
    [
      'a batch of a group',
      { kind: 'batch', zone: 'A', ticketId: 'x', label: 'T02', batch: 1, from: 1, to: 5, window: 8 },
      '旅行团 T02，第 1 批，1 到 5 位，请到 8 号窗口。',
      'Group T02, batch 1, numbers 1 to 5, please go to window 8.',
    ],
    [
      'a batch of one',
      { kind: 'batch', zone: 'A', ticketId: 'x', label: 'T02', batch: 3, from: 11, to: 11, window: 8 },
      '旅行团 T02，第 3 批，第 11 位，请到 8 号窗口。',
      'Group T02, batch 3, number 11, please go to window 8.',
    ],
  ])('%s', (_, announcement, zh, en) => {
    expect(captionText(announcement)).toEqual({ zh, en });
  });

  it('is the order of the clips: letter and digits in one breath between the carriers', () => {
    expect(sentenceOf(calling([aCall('A015', 3)]), 'zh').clips).toEqual([
      ...['please', 'letter-a', 'digit-0', 'digit-1', 'digit-5'],
      ...['number-go-to', 'digit-3', 'window-to-be-served'],
    ]);
    expect(sentenceOf(calling([aCall('A015', 3), aCall('B002', 12)]), 'zh').clips).toEqual([
      ...['letter-a', 'digit-0', 'digit-1', 'digit-5', comma, 'letter-b', 'digit-0', 'digit-0', 'digit-2'],
      ...['number-please-go-to-each', 'digit-3', comma, 'ten', 'digit-2', 'window'],
    ]);
  });

  it('needs no clip that a voice pack does not have, whatever is announced', () => {
    const label = fc
      .tuple(fc.constantFrom(...letters), fc.nat(99_999))
      .map(([letter, number]) => ticketLabel(letter, number));
    const window = fc.integer({ min: 1, max: 9_999 });
    const turn = fc.constantFrom<CallTurn>('first', 'second', 'again', 'last');
    const call = fc.tuple(label, window, turn).map(([one, at, which]) => aCall(one, at, which));
    const called = fc
      .tuple(fc.array(call, { minLength: 1, maxLength: 6 }), fc.boolean())
      .map(([calls, courtesy]) => calling(calls, courtesy));
    const place = fc.integer({ min: 1, max: 99 });
    const grouped = fc
      .tuple(label, place, place, place, window)
      .map(([one, batch, from, to, at]): Announcement => ({
        ...{ kind: 'batch', zone: 'A', ticketId: one, label: one, batch, from, to, window: at },
      }));
    const takenBack = label.map((one): Announcement => ({
      ...{ kind: 'retraction', zone: 'A', ticketId: one, label: one, calls: 1 },
    }));
    fc.assert(
      fc.property(fc.oneof(called, grouped, takenBack), fc.constantFrom(...languages), (said, language) => {
        const recorded = new Set([...clipsOf(language), comma]);
        return sentenceOf(said, language).clips.every((clip) => recorded.has(clip));
      }),
      { numRuns: 500 },
    );
  });
});
