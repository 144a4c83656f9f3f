import { mountingFrom } from '../legibility.js';
import { zonesFrom } from '../zones.js';
import { boardAddress } from './board-address.js';

const mounting = { diagonalInches: 65, farthestMetres: 9.5, scale: 0.9 };

describe('The address of a board', () => {
  it('brings back everything that was set up, and not the set-up itself', () => {
    const address = new URL(
      boardAddress('http://hall/board.html?hall=center&setup&zones=C', mounting, ['A', 'B']),
    );
    expect(mountingFrom(address.searchParams)).toEqual(mounting);
    expect(zonesFrom(address.searchParams.get('zones'))).toEqual(['A', 'B']);
    expect(address.searchParams.get('hall')).toBe('center');
    expect(address.searchParams.has('setup')).toBe(false);
  });

  it('names no zones for a board of the whole hall', () => {
    expect(boardAddress('http://hall/board.html?zones=C', mounting, [])).not.toContain('zones');
  });
});
