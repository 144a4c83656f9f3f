import { accept, refuse, type Decision, type HallPlan, type Zone } from '#domain';
import type { HallStores, HallUnitOfWork } from '../ports/index.js';

export function zoneOf({ zones }: HallPlan, letter: string): Decision<Zone> {
  const zone = zones.find((candidate) => candidate.letter === letter);
  return zone ? accept(zone) : refuse('zone.unknown', { zone: letter });
}

/** Where in a hall something happens. */
export interface InZone {
  readonly hall: string;
  readonly zone: string;
}

/** One unit of work for a zone that exists. Refuses `hall.unknown`, `zone.unknown`. */
export async function inZone<T>(
  unitOfWork: HallUnitOfWork,
  { hall: hallCode, zone }: InZone,
  work: (hall: HallStores) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const done = await unitOfWork.run(hallCode, async (hall) => {
    const known = zoneOf(hall.plan, zone);
    return known.accepted ? work(hall) : known;
  });
  return done.accepted ? done.value : done;
}
