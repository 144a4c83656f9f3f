import type { Mounting } from '../legibility.js';

/** The address of a board that is set up so: everything that it needs to come back by itself after a power cut. */
export function boardAddress(here: string, mounting: Mounting, zones: readonly string[]): string {
  const address = new URL(here);
  const { searchParams } = address;
  searchParams.delete('setup');
  searchParams.set('inches', String(mounting.diagonalInches));
  searchParams.set('metres', String(mounting.farthestMetres));
  searchParams.set('scale', String(mounting.scale));
  if (zones.length === 0) searchParams.delete('zones');
  else searchParams.set('zones', zones.join());
  return address.href;
}
