import { hallTime, minutesSince, secondsSince, timer } from './clock.js';

const at = (iso: string) => Date.parse(iso);

describe('times', () => {
  it('shows the hall’s own time: 24 hours, four figures', () => {
    expect(hallTime(at('2026-03-11T16:05:00Z'), 'Asia/Shanghai')).toBe('00:05');
    expect(hallTime(at('2026-03-12T04:05:59Z'), 'Asia/Shanghai')).toBe('12:05');
  });

  it('counts whole minutes and is never negative', () => {
    expect(minutesSince('2026-03-12T02:00:00Z', at('2026-03-12T02:01:59Z'))).toBe(1);
    expect(secondsSince('2026-03-12T02:00:00Z', at('2026-03-12T01:59:50Z'))).toBe(0);
  });

  it('writes a running timer', () => {
    expect([timer(0), timer(65), timer(3_600)]).toEqual(['0:00', '1:05', '60:00']);
  });
});
