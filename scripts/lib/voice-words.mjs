// What the voice packs say for each clip. The names are those of `clipsOf` in libs/domain/src/speaking/clips.ts, which a
// test holds against the packs. A comma keeps the voice up, so that a clip does not sound like the end of a sentence.

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

const mandarin = 'cmn-latn-pinyin';
/** Words a minute as the synthesizer counts them; measured, these give 165 syllables a minute in both languages. */
const calm = { zh: 146, en: 146 };

const zh = (text) => ({ voice: mandarin, speed: calm.zh, text });
const en = (text) => ({ voice: 'en', speed: calm.en, text });

const series = (name, texts, say) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${name}-${key}`, say(text)]));

/** Letters have the same names in both languages; the Mandarin voice would swallow them. */
const spokenLetters = series(
  'letter',
  Object.fromEntries(letters.map((letter) => [letter, `${letter.toUpperCase()},`])),
  en,
);

export const voicePacks = [
  {
    id: 'mandarin',
    language: 'zh',
    name: { zh: '普通话（合成）', en: 'Mandarin (synthesized)' },
    words: {
      ...spokenLetters,
      ...series('digit', { ...Array.from('零一二三四五六七八九', (digit) => `${digit},`) }, zh),
      ten: zh('十,'),
      please: zh('请,'),
      'number-go-to': zh('号,到'),
      'window-to-be-served': zh('号窗口办理。'),
      'number-please-go-to': zh('号,请到'),
      'number-please-go-to-each': zh('号,请分别到'),
      window: zh('号窗口。'),
      again: zh('再次呼叫,'),
      'last-call': zh('最后一次呼叫,'),
      'please-wait': zh('号请稍候,稍后再叫您。'),
      'sorry-for-the-wait': zh('让您久等了,'),
      group: zh('旅行团,'),
      ordinal: zh('第,'),
      batch: zh('批,'),
      to: zh('到,'),
      'places-please-go-to': zh('位,请到'),
    },
  },
  {
    id: 'english',
    language: 'en',
    name: { zh: '英语（合成）', en: 'English (synthesized)' },
    words: {
      ...spokenLetters,
      ...series(
        'digit',
        {
          ...['zero,', 'one,', 'two,', 'three,', 'four,', 'five,', 'six,', 'seven,', 'eight,', 'nine,'],
        },
        en,
      ),
      ...series(
        'number',
        {
          ...{ 10: 'ten.', 11: 'eleven.', 12: 'twelve.', 13: 'thirteen.', 14: 'fourteen.', 15: 'fifteen.' },
          ...{ 16: 'sixteen.', 17: 'seventeen.', 18: 'eighteen.', 19: 'nineteen.' },
          ...{ 20: 'twenty,', 30: 'thirty,', 40: 'forty,', 50: 'fifty,' },
          ...{ 60: 'sixty,', 70: 'seventy,', 80: 'eighty,', 90: 'ninety,' },
        },
        en,
      ),
      ticket: en('ticket,'),
      'please-go-to-window': en('please go to window,'),
      'second-call': en('second call.'),
      again: en('calling again.'),
      'last-call': en('last call.'),
      'please-wait': en('please wait. We will call you again.'),
      'sorry-for-the-wait': en('sorry for the wait.'),
      group: en('group,'),
      batch: en('batch,'),
      number: en('number,'),
      numbers: en('numbers,'),
      to: en('to,'),
    },
  },
];
