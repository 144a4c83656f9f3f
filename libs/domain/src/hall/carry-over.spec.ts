import fc from 'fast-check';
import { nextOpenDay } from './carry-over.js';

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

describe('The next open day', () => {
  it.each([
    ['a Thursday', [1, 2, 3, 4, 5], '2026-03-12', '2026-03-13'],
    ['a Friday, over the weekend', [1, 2, 3, 4, 5], '2026-03-13', '2026-03-16'],
    ['a Saturday that is closed anyway', [1, 2, 3, 4, 5], '2026-03-14', '2026-03-16'],
    ['the only open day of the week', [3], '2026-03-11', '2026-03-18'],
    ['the end of a year', [1, 2, 3, 4, 5, 6, 7], '2026-12-31', '2027-01-01'],
    ['the day before a leap day', [1, 2, 3, 4, 5, 6, 7], '2028-02-28', '2028-02-29'],
  ])('after %s', (_, weekdays, after, next) => {
    expect(nextOpenDay({ weekdays }, after)).toBe(next);
  });

  it('is open, later, and no open day lies between', () => {
    const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(weekdays, date, (open, at) => {
        const after = at.toISOString().slice(0, 10);
        const next = nextOpenDay({ weekdays: open }, after);
        const days = (Date.parse(next) - Date.parse(after)) / 86_400_000;
        const between = Array.from({ length: days - 1 }, (_, ahead) =>
          new Date(Date.parse(after) + (ahead + 1) * 86_400_000).toISOString().slice(0, 10),
        );
        expect(days).toBeGreaterThanOrEqual(1);
        expect(open).toContain(weekdayOf(next));
        expect(between.filter((day) => open.includes(weekdayOf(day)))).toEqual([]);
      }),
    );
  });

  it('does not exist for a hall that never opens', () => {
    expect(() => nextOpenDay({ weekdays: [] }, '2026-03-12')).toThrow('one weekday');
  });
});
