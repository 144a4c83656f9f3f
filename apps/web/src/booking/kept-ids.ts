import { keep, kept } from '../shared/kept.js';

const place = 'paihao.appointments';
const most = 3;

/** The links of what was booked on this phone, the newest first. Nothing of the person. */
export function keptIds(): readonly string[] {
  return kept<string[]>(place) ?? [];
}

export function keepId(id: string): void {
  keep(place, [id, ...keptIds().filter((other) => other !== id)].slice(0, most));
}
