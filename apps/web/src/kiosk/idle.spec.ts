import { idleAfter } from './idle.js';

describe('nobody touches', () => {
  it('asks after 40 seconds and leaves after 60', () => {
    expect(idleAfter(39_000, 1)).toEqual({ phase: 'there' });
    expect(idleAfter(41_000, 1)).toEqual({ phase: 'asking', secondsLeft: 19 });
    expect(idleAfter(59_000, 1)).toEqual({ phase: 'asking', secondsLeft: 1 });
    expect(idleAfter(61_000, 1)).toEqual({ phase: 'gone' });
  });

  it('is three times as patient in large letters', () => {
    expect(idleAfter(119_000, 3)).toEqual({ phase: 'there' });
    expect(idleAfter(121_000, 3)).toMatchObject({ phase: 'asking' });
    expect(idleAfter(181_000, 3)).toEqual({ phase: 'gone' });
  });
});
