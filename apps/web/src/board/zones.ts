import { fromAddress } from '../shared/use-hall.js';

/** The zones that a board belongs to, as its address names them: `?zones=A,B`. None means the whole hall. */
export function zonesFrom(address: string | null): string[] {
  return [...new Set((address ?? '').toUpperCase().match(/[A-Z]/g) ?? [])];
}

export const boardZones = () => zonesFrom(fromAddress('zones'));
