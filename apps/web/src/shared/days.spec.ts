import { addDays, dayIn, dayText } from './days.js';

describe('days', () => {
  it('go on over the end of a month and a year', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('are those on the wall of the hall', () => {
    expect(dayIn('Asia/Shanghai', Date.parse('2026-03-11T23:00:00Z'))).toBe('2026-03-12');
    expect(dayIn('Asia/Urumqi', Date.parse('2026-03-11T17:59:00Z'))).toBe('2026-03-11');
  });

  it('are written with their weekday', () => {
    expect(dayText('2026-03-15')).toEqual({ zh: '3月15日 周日', en: 'Sun 15 Mar' });
  });
});
