import type { ServiceOffer } from '#contracts';
import { familiesOf, needsFamilies, pageOf, peopleWaiting } from './offers.js';

const service = (letter: string, zone: string): ServiceOffer => ({
  code: `service-${letter.toLowerCase()}`,
  letter,
  name: { zh: letter, en: letter },
  department: { zh: '公安局', en: 'Police' },
  zone,
  windows: [1],
  openWindows: 1,
  waiting: 2,
});

const zones = ['A', 'B', 'C'].map((letter) => {
  const text = { zh: `${letter} 区`, en: `Zone ${letter}` };
  return { letter, name: text, direction: text };
});
const services = 'ABCDEFGHJKLM'.split('').map((letter) => service(letter, letter < 'F' ? 'B' : 'A'));

describe('what a kiosk offers', () => {
  it('puts services of one zone into one family, and leaves out zones without any', () => {
    const families = familiesOf({ zones, services });
    expect(families.map(({ zone, name, services: offers }) => [zone, name.zh, offers.length])).toEqual([
      ['A', 'A 区', 7],
      ['B', 'B 区', 5],
    ]);
  });

  it('spares a touch where nine tiles are enough', () => {
    expect(needsFamilies({ zones, services: services.slice(0, 9) })).toBe(false);
    expect(needsFamilies({ zones, services })).toBe(true);
  });

  it('has nine tiles a page, four in large letters', () => {
    expect(pageOf(services, 0, false)).toMatchObject({ page: 0, pages: 2, items: { length: 9 } });
    expect(pageOf(services, 2, true)).toMatchObject({ page: 2, pages: 3, items: { length: 4 } });
  });

  it('shows the last page there is, and one page of nothing', () => {
    expect(pageOf(services, 7, false).page).toBe(1);
    expect(pageOf([], 0, false)).toEqual({ items: [], page: 0, pages: 1 });
  });

  it('counts who waits', () => {
    expect(peopleWaiting(services)).toBe(24);
  });
});
