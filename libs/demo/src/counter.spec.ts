import { demoHalls } from './demo-halls.js';

const services = demoHalls.flatMap((hall) => hall.services);
const codes = (list: readonly { code: string }[] = []) => list.map(({ code }) => code);

describe('At the counters of the demo', () => {
  it.each(services.map((service) => [service.code, service] as const))(
    '%s has papers for the keys 1 to 9, at most six results, and each once',
    (_, { papers, results }) => {
      expect(codes(papers).length).toBeLessThanOrEqual(9);
      expect(codes(results).length).toBeLessThanOrEqual(6);
      for (const list of [codes(papers), codes(results)]) {
        expect(new Set(list).size).toBe(list.length);
        expect(list.filter((code) => !/^[a-z0-9][a-z0-9-]{0,39}$/.test(code))).toEqual([]);
      }
    },
  );

  it('somebody who lacks a paper can be sent to get it, and return', () => {
    expect(services.every(({ results }) => codes(results).includes('papers-missing'))).toBe(true);
  });
});
