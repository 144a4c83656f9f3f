import { drawn, foresee, type LineToCome, type PlaceToCome, type WindowToCome } from './foresee.js';

const minute = 60_000;
const always = (minutes: number) => [minutes * minute, minutes * minute];
const between = (from: number, to: number) => [from * minute, to * minute];

const aWindow = (id: number, different: Partial<WindowToCome> = {}): WindowToCome => ({
  ...{ id, duties: [1], backIn: 0, visit: null },
  ...different,
});
const aPlace = (rankAt: number, different: Partial<PlaceToCome> = {}): PlaceToCome => ({
  ...{ rankAt, issueRevision: rankAt, serviceId: 1, boundFor: null },
  ...different,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => aPlace(index + 1));
const known = new Map([[1, always(10)]]);

/** The middle of what is foreseen for each place, in minutes, in the order of the places. */
const middles = (line: LineToCome) => {
  const foreseen = foresee(line);
  return line.places.map((place) => (foreseen.get(place)?.p80 ?? -1) / minute);
};

describe('What can be foreseen of a line', () => {
  it('with visits of ten minutes and one free window: one person every ten minutes', () => {
    expect(middles({ windows: [aWindow(11)], places: people(3), lengths: known })).toEqual([0, 10, 20]);
  });

  it('with two windows it goes twice as fast', () => {
    const windows = [aWindow(11), aWindow(12)];
    expect(middles({ windows, places: people(4), lengths: known })).toEqual([0, 0, 10, 10]);
  });

  it('a visit that has lasted four minutes takes six more', () => {
    const windows = [aWindow(11, { visit: { serviceId: 1, elapsed: 4 * minute } })];
    expect(middles({ windows, places: people(2), lengths: known })).toEqual([6, 16]);
  });

  it('a visit longer than all that are known may end any moment', () => {
    const windows = [aWindow(11, { visit: { serviceId: 1, elapsed: 40 * minute } })];
    expect(middles({ windows, places: people(1), lengths: known })).toEqual([0]);
  });

  it('a paused window helps from when its clerk means to be back', () => {
    expect(
      middles({ windows: [aWindow(11, { backIn: 7 * minute })], places: people(2), lengths: known }),
    ).toEqual([7, 17]);
  });

  it('goes by the rule of calling: the smaller rank first, of all the duties of a window', () => {
    const places = [aPlace(3), aPlace(1, { serviceId: 2 }), aPlace(2)];
    const lengths = new Map([...known, [2, always(5)]]);
    expect(middles({ windows: [aWindow(11, { duties: [1, 2] })], places, lengths })).toEqual([15, 0, 5]);
  });

  it('who is bound for one window waits for that one, while the others go on', () => {
    const places = [aPlace(1, { boundFor: 12 }), aPlace(2)];
    const windows = [aWindow(11), aWindow(12, { backIn: 30 * minute })];
    expect(middles({ windows, places, lengths: known })).toEqual([30, 0]);
  });

  it('a line that no window calls never comes to its turn', () => {
    expect(middles({ windows: [aWindow(11, { duties: [2] })], places: people(1), lengths: known })).toEqual([
      Infinity,
    ]);
    expect(middles({ windows: [], places: people(1), lengths: known })).toEqual([Infinity]);
  });

  it('nobody counts on a window with somebody whose visit cannot be foreseen', () => {
    const stranger = aWindow(11, { visit: { serviceId: 9, elapsed: 0 } });
    expect(middles({ windows: [stranger], places: people(1), lengths: known })).toEqual([Infinity]);
    expect(middles({ windows: [stranger, aWindow(12)], places: people(2), lengths: known })).toEqual([0, 10]);
  });

  it('is a range where visits differ, and wider the longer the line', () => {
    const line = { windows: [aWindow(11)], places: people(12), lengths: new Map([[1, between(2, 18)]]) };
    const widths = [...foresee(line).values()].map(({ p20, p80 }) => p80 - p20);
    expect(widths[0]).toBe(0);
    expect(widths[1]).toBeGreaterThan(5 * minute);
    expect(widths[11]).toBeGreaterThan(widths[1] ?? 0);
  });

  it('comes true: of many lines that are played with other dice, about six of ten lie in the range', () => {
    const lengths = between(2, 18);
    const line = { windows: [aWindow(11)], places: people(7), lengths: new Map([[1, lengths]]) };
    const foreseen = [...foresee(line).values()].at(-1);
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const waits = Array.from({ length: 2_000 }, () =>
      Array.from({ length: 6 }, () => drawn(lengths, random())).reduce((sum, one) => sum + one, 0),
    );
    const inside = waits.filter((wait) => wait >= (foreseen?.p20 ?? 0) && wait <= (foreseen?.p80 ?? 0));
    expect(inside.length / waits.length).toBeGreaterThan(0.5);
    expect(inside.length / waits.length).toBeLessThan(0.7);
  });

  it('is the same for the same line: a range moves because the line did', () => {
    const line = { windows: [aWindow(11)], places: people(9), lengths: new Map([[1, between(2, 18)]]) };
    expect(foresee(line)).toEqual(foresee(line));
  });

  it('is quick enough for a full hall', () => {
    const places = Array.from({ length: 500 }, (_, index) => aPlace(index, { serviceId: 1 + (index % 30) }));
    const lengths = new Map(Array.from({ length: 30 }, (_, index) => [index + 1, between(2, 18)] as const));
    const duties = (index: number) => [1, 2, 3].map((step) => 1 + ((index * step) % 30));
    const windows = Array.from({ length: 40 }, (_, index) => aWindow(index, { duties: duties(index) }));
    const begin = performance.now();
    foresee({ windows, places, lengths });
    expect(performance.now() - begin).toBeLessThan(1_500);
  });
});
