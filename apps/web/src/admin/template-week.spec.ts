import { halfHours, inOrder, withoutDay } from './template-week.js';

const template = (service: string, weekday: number, from: string, to: string) => ({
  ...{ service, weekday, from, to, individual: 10, group: 5 },
});

describe('the week from which slots are made', () => {
  it('is written in half hours; a rest that is shorter is none', () => {
    expect(halfHours('09:00', '10:15')).toEqual([
      { from: '09:00', to: '09:30' },
      { from: '09:30', to: '10:00' },
    ]);
    expect(halfHours('10:00', '09:00')).toEqual([]);
  });

  it('loses what new slots would overlap, and nothing else', () => {
    const known = [
      template('s1', 1, '09:00', '09:30'),
      template('s1', 1, '10:00', '10:30'),
      template('s1', 2, '09:00', '09:30'),
      template('s2', 1, '09:00', '09:30'),
    ];
    const left = withoutDay(known, { service: 's1', weekday: 1 }, { from: '09:00', to: '10:00' });
    expect(left).toEqual(known.slice(1));
  });

  it('is shown service by service, day by day', () => {
    const shown = inOrder([template('s1', 2, '09:00', '09:30'), template('s1', 1, '14:00', '14:30')]);
    expect(shown.map(({ weekday }) => weekday)).toEqual([1, 2]);
  });
});
