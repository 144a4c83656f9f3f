import type { ServiceList, ServiceOffer } from '#contracts';
import type { Text } from '../shared/text.js';

/** The services that are waited for in one zone: what a visitor looks for first when there are many. */
export interface Family {
  readonly zone: string;
  readonly name: Text;
  readonly services: readonly ServiceOffer[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

const tilesOfPage = 9;
const tilesOfLargePage = 4;

/** One family for each zone that offers anything, in the hall's own order of zones. */
export function familiesOf({ zones, services }: Pick<ServiceList, 'zones' | 'services'>): Family[] {
  const families = zones.map(({ letter, name }) => ({
    zone: letter,
    name,
    services: services.filter(({ zone }) => zone === letter),
  }));
  return families.filter((family) => family.services.length > 0);
}

export function inZoneOrder(services: readonly ServiceOffer[]): ServiceOffer[] {
  return [...services].sort((a, b) => a.zone.localeCompare(b.zone) || a.letter.localeCompare(b.letter));
}

/** A few services need no families: that saves everybody one touch. */
export function needsFamilies(list: Pick<ServiceList, 'zones' | 'services'>): boolean {
  return list.services.length > tilesOfPage && familiesOf(list).length > 1;
}

/** One page of tiles; a page that does not exist is the nearest one that does. */
export function pageOf<T>(items: readonly T[], wanted: number, large: boolean): Page<T> {
  const size = large ? tilesOfLargePage : tilesOfPage;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { items: items.slice(page * size, (page + 1) * size), page, pages };
}

export function peopleWaiting(services: readonly ServiceOffer[]): number {
  return services.reduce((sum, { waiting }) => sum + waiting, 0);
}
