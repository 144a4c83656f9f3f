import type { GroupSlots } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallApi } from '../../shared/hall-api.js';
import { addDays } from '../../shared/days.js';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { goTo, useAddress } from '../../shared/use-address.js';
import { useHalls } from '../../shared/use-hall.js';
import { useToday } from '../../shared/use-today.js';
import { agencyApi } from '../agency-api.js';

export const daysShown = 7;
const everyMs = 10_000;
const usualPeople = 20;

export interface Asked {
  readonly hall: string;
  readonly service: string;
  readonly from: string;
  readonly people: number;
  readonly slot: number | null;
}

export interface CalendarState {
  readonly asked: Asked | null;
  readonly halls: readonly { code: string; name: Text }[];
  readonly services: readonly { code: string; name: Text }[];
  readonly today: string;
  readonly found: GroupSlots | undefined;
  readonly problem: Text | null;
  /** Puts another question; it stands in the address. */
  readonly ask: (other: Partial<Asked>) => void;
}

/** Which places are asked about, and which there are; both are looked up again and again while somebody looks. */
export function useCalendar(): CalendarState {
  const address = useAddress();
  const halls = useHalls().data?.halls ?? [];
  const hall = named(halls, address.get('hall'));
  const services = useServices(hall?.code);
  const service = named(services, address.get('service'));
  const today = useToday(hall?.timeZone ?? 'Asia/Shanghai');
  const asked = hall && service ? { hall: hall.code, service: service.code, ...rest(address, today) } : null;
  const slots = useSlots(asked);
  const ask = (other: Partial<Asked>) => asked && goTo(addressOf({ ...asked, slot: null, ...other }));
  return { asked, halls, services, today, ...slots, ask };
}

/** The one with this code, or the first. */
function named<T extends { readonly code: string }>(all: readonly T[], code: string | null): T | undefined {
  return all.find((one) => one.code === code) ?? all[0];
}

function useServices(hall: string | undefined) {
  const { data } = useQuery({
    queryKey: ['services', hall],
    queryFn: () => hallApi.services(hall ?? ''),
    enabled: hall !== undefined,
    staleTime: 60_000,
  });
  return data?.services ?? [];
}

function rest(address: URLSearchParams, today: string): Pick<Asked, 'from' | 'people' | 'slot'> {
  const from = address.get('from') ?? today;
  const people = Number(address.get('people')) || usualPeople;
  const slot = Number(address.get('slot')) || null;
  return { from: from < today ? today : from, people, slot };
}

function addressOf({ hall, service, from, people, slot }: Asked): Record<string, string> {
  const asked = { page: 'calendar', hall, service, from, people: String(people) };
  return slot === null ? asked : { ...asked, slot: String(slot) };
}

function useSlots(asked: Asked | null): Pick<CalendarState, 'found' | 'problem'> {
  const { data, error } = useQuery({
    queryKey: ['group-slots', asked?.hall, asked?.service, asked?.from],
    queryFn: () => agencyApi.slots(asked?.hall ?? '', asked?.service ?? '', asked?.from ?? '', daysShown),
    enabled: asked !== null,
    refetchInterval: everyMs,
  });
  return { found: data, problem: error ? asProblem(error).text : null };
}

export function shownDays(from: string): readonly string[] {
  return Array.from({ length: daysShown }, (_, index) => addDays(from, index));
}
