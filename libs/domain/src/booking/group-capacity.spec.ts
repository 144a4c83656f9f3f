import fc from 'fast-check';
import { capacitiesFor } from './group-capacity.js';

const template = { individual: 10, group: 20 };

describe('Places for groups', () => {
  it('are those of the template when nothing is known', () => {
    expect(capacitiesFor(template, null, 0)).toMatchObject({ ...template, reason: { rule: 'no-history' } });
  });

  it.each([
    [0, 20, 'quiet'],
    [20, 20, 'quiet'],
    [28, 10, 'busy'],
    [40, 0, 'busy'],
    [55, 0, 'busy'],
  ])('with %d of 40 people at the peak, are %d', (usual, group, rule) => {
    expect(capacitiesFor(template, usual, 40)).toEqual({
      ...{ individual: 30 - group, group },
      reason: { rule, usual, peak: 40 },
    });
  });

  it('never go below nothing or above the template, and individuals keep their floor; together they stay the same', () => {
    const places = fc.integer({ min: 0, max: 200 });
    const people = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(places, places, people, people, (individual, group, usual, peak) => {
        const made = capacitiesFor({ individual, group }, usual, peak);
        expect(made.group).toBeGreaterThanOrEqual(0);
        expect(made.individual).toBeGreaterThanOrEqual(individual);
        expect(made.individual + made.group).toBe(individual + group);
      }),
    );
  });

  it('are never more where more people come on their own', () => {
    const people = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [few, many] = one < other ? [one, other] : [other, one];
        expect(capacitiesFor(template, few, 100).group).toBeGreaterThanOrEqual(
          capacitiesFor(template, many, 100).group,
        );
      }),
    );
  });
});
