import { sayFrom, Tongue } from './tongue.js';

const say = sayFrom({
  zh: { ahead: '前面还有 {{count}} 位', window: '{{window}} 号窗口', plain: '好' },
  en: {
    ahead_one: '{{count}} person',
    ahead_other: '{{count}} people',
    window: 'Window {{window}}',
    plain: 'Good',
  },
});

describe('What a page says', () => {
  it('is said in both languages at once', () => {
    expect(say('plain')).toEqual({ zh: '好', en: 'Good' });
  });

  it('has its facts filled in, wherever and however often they stand', () => {
    expect(say('window', { window: 3 })).toEqual({ zh: '3 号窗口', en: 'Window 3' });
  });

  it.each([
    [0, '0 people'],
    [1, '1 person'],
    [2, '2 people'],
  ])('counts in English as people do: %s', (count, en) => {
    expect(say('ahead', { count })).toEqual({ zh: `前面还有 ${count} 位`, en });
  });

  it('shows a fact that nobody gave instead of hiding it', () => {
    expect(say('window').en).toBe('Window {{window}}');
  });

  it('takes a fact as text, also one that looks like a pattern', () => {
    expect(say('window', { window: '$& $1' }).en).toBe('Window $& $1');
  });
});

describe('The language of a page', () => {
  it('is told to whoever listens, until they leave', () => {
    const heard: string[] = [];
    const tongue = new Tongue('zh');
    const leave = tongue.subscribe((language) => heard.push(language));
    tongue.choose('en');
    leave();
    tongue.choose('zh');
    expect(heard).toEqual(['en']);
    expect(tongue.language).toBe('zh');
  });
});
