import type { HallAttention } from '#contracts';
import { person } from '../shared/desk-for-specs.js';
import { mattersOf } from './matters.js';

const now = Date.parse('2026-03-12T03:00:00.000Z');
const name = { zh: '', en: '' };

function aWindow(number: number, help: HallAttention['windows'][number]['help'] = null) {
  const rest = { services: [], label: null, pause: null, taken: null };
  return { number, kind: 'general' as const, zone: 'A', state: 'open' as const, help, ...rest };
}

const heldSince = (label: string, since: string) => ({ ...person(label), window: 3, heldSince: since });
const nothing = { windows: [aWindow(1)], held: [], services: [] };

describe('what a supervisor has to do', () => {
  it('is nothing on an ordinary day', () => {
    const services = [
      { code: 'a', name, waiting: 0, openWindows: 0 },
      { code: 'b', name, waiting: 40, openWindows: 1 },
    ];
    const held = [heldSince('A001', '2026-03-12T02:30:00.000Z')];
    expect(mattersOf({ ...nothing, services, held }, now)).toEqual([]);
  });

  it('begins with an emergency, then with who asked first', () => {
    const windows = [
      aWindow(1, { kind: 'help', at: '2026-03-12T02:58:00.000Z' }),
      aWindow(2, { kind: 'help', at: '2026-03-12T02:50:00.000Z' }),
      aWindow(3, { kind: 'emergency', at: '2026-03-12T02:59:00.000Z' }),
    ];
    expect(mattersOf({ ...nothing, windows }, now)).toMatchObject([
      { window: 3 },
      { window: 2 },
      { window: 1 },
    ]);
  });

  it('is whoever has been on hold for more than half an hour', () => {
    const held = [heldSince('A001', '2026-03-12T02:29:59.999Z')];
    expect(mattersOf({ ...nothing, held }, now)).toMatchObject([{ kind: 'held', ticket: { label: 'A001' } }]);
  });

  it('is a service for which people wait and no window is open', () => {
    const services = [{ code: 'a', name, waiting: 1, openWindows: 0 }];
    expect(mattersOf({ ...nothing, services }, now)).toMatchObject([{ kind: 'not-served' }]);
  });
});
