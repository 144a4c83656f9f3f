import {
  BookAppointment,
  ChangeAppointment,
  ChangeGroup,
  EndHolds,
  HoldPlaces,
  ReadAppointment,
  ReadGroupDay,
  ReadGroups,
  ReadGroupSlots,
  ReadSlots,
  SettleDay,
} from '#application/booking';
import { CheckIn } from '#application/checking-in';
import type { Clock, Seat } from '#application/ports';
import { HallRounds } from '#application/rounds';
import { GenerateSlots, PlanSlots, SeedCalendar, SetCapacity } from '#application/slot-planning';
import type { AgencyActor, IdentityDocument, Person, Share } from '#domain';
import {
  KeyedPersonSealer,
  PlanReader,
  SqlAccountsUnitOfWork,
  SqlArrivalHistory,
  SqlBookingReader,
  SqlGroupSeats,
  SqlHallUnitOfWork,
  SqlMaskedPeople,
  runUnit,
} from '#persistence';
import { ChineseHolidays, RandomIds, RandomSecrets, SystemClock } from '#platform';
import { ListeningAnnouncer } from './hall-harness.js';
import { testSealing } from './secrets.js';
import type { TestDatabase } from './test-database.js';

const ids = new RandomIds();

/** What people and agencies do who book in a hall, on a real database: another process each time it is called. */
export function bookingOn(database: TestDatabase, clock: Clock) {
  const { source } = database;
  const plans = new PlanReader(source);
  const unitOfWork = new SqlHallUnitOfWork(source, plans, new ListeningAnnouncer(), clock);
  const rounds = new HallRounds(unitOfWork);
  const reader = new SqlBookingReader(source);
  const history = new SqlArrivalHistory(source, clock);
  const sealer = new KeyedPersonSealer(testSealing.cipher, testSealing.dataKeys, ids);
  const people = new SqlMaskedPeople(source, testSealing.cipher, testSealing.dataKeys);
  return {
    sealer,
    reader,
    unitOfWork,
    readSlots: new ReadSlots(plans, reader, clock),
    book: new BookAppointment(rounds, sealer, ids, clock),
    change: new ChangeAppointment(rounds, reader, plans, people, clock),
    readAppointment: new ReadAppointment(reader, plans, people, clock),
    readGroupSlots: new ReadGroupSlots(plans, reader, clock),
    hold: new HoldPlaces(rounds, ids, clock),
    changeGroup: new ChangeGroup(rounds, reader, plans, clock),
    readGroups: new ReadGroups(reader, plans, clock),
    readGroupDay: new ReadGroupDay(reader, plans, clock),
    checkIn: new CheckIn(rounds, clock, ids),
    endHolds: new EndHolds(unitOfWork, clock),
    settle: new SettleDay(unitOfWork, clock),
    seedCalendar: new SeedCalendar(new ChineseHolidays(), unitOfWork, clock),
    generate: new GenerateSlots(plans, history, unitOfWork, clock),
    plan: new PlanSlots(rounds, plans, history, unitOfWork, new RandomSecrets(), clock),
    setCapacity: new SetCapacity(rounds),
    /** Fills a group as a roster does, in a unit of work of its own. Answers the codes of refusals, or `placed`. */
    fill: (groupId: string, agency: string, persons: readonly Person[]) =>
      runUnit(source, async (tx) => {
        const seats = new SqlGroupSeats(tx);
        const group = await seats.lock(groupId, agency);
        if (!group) throw new Error('no such group');
        const placed = await seats.place(
          group,
          persons.map((person): Seat => seatFor(sealer, person)),
          clock.now(),
        );
        return placed.map((one) => (one.accepted ? 'placed' : one.code));
      }),
  };
}

function seatFor(sealer: KeyedPersonSealer, person: Person): Seat {
  const id = ids.recordId();
  return { id, code: ids.ticketCode(), person: sealer.seal(id, person, 'traveller'), language: 'zh' };
}

const checkDigits = '10X98765432';

/** A made-up identity card that could be one: the same for the same number. */
export function aDocument(number: number): IdentityDocument {
  const digits = `440106199001${String((number % 28) + 1).padStart(2, '0')}${String(number % 1000).padStart(3, '0')}`;
  const region = String(110000 + (Math.floor(number / 28_000) % 540_000));
  const body = region + digits.slice(6);
  const sum = Array.from(body).reduce((left, digit) => ((left + Number(digit)) * 2) % 11, 0);
  return { kind: 'identity-card', number: body + (checkDigits[sum] ?? '') };
}

export function aPerson(number: number): Person {
  return { name: '王小明', document: aDocument(number) };
}

/** An agency with somebody who acts for it. */
export async function anAgency(database: TestDatabase, name: string): Promise<AgencyActor> {
  const clock = new SystemClock();
  const [agency, account] = [ids.recordId(), ids.recordId()];
  await new SqlAccountsUnitOfWork(database.source, clock).run(({ agencies }) =>
    agencies.add({ id: agency, name, createdAt: clock.now() }),
  );
  return { kind: 'agency', id: account, session: ids.recordId(), stage: 'complete', agency };
}

interface SlotToPlant {
  readonly hall?: string;
  readonly service?: string;
  readonly startsAt: number;
  readonly minutes?: number;
  readonly individual?: number;
  readonly group?: number;
}

/** A slot of a hall, in the zone of Shanghai. Answers its id. */
export async function plantSlot(
  { source }: TestDatabase,
  { hall = 'hall', service = 's1', startsAt, minutes = 60, individual = 10, group = 10 }: SlotToPlant,
): Promise<number> {
  const day = new Date(startsAt + 8 * 3_600_000).toISOString().slice(0, 10);
  const { insertId } = await source.query<{ insertId: number }>(
    `INSERT INTO slots (hall_id, service_id, day, starts_at, ends_at, individual_capacity, group_capacity, group_reason)
     SELECT h.id, s.id, ?, ?, ?, ?, ?, '{"rule":"no-history","usual":0,"peak":0}'
     FROM halls h JOIN services s ON s.hall_id = h.id WHERE h.code = ? AND s.code = ?`,
    [day, new Date(startsAt), new Date(startsAt + minutes * 60_000), individual, group, hall, service],
  );
  return insertId;
}

/** Slots and groups whose counts are not those of their rows; none, or something was counted twice or forgotten. */
export async function miscounts({ source }: TestDatabase): Promise<unknown[]> {
  const placed = `('booked', 'checked_in', 'attended')`;
  const holding = `('held', 'booked', 'arrived')`;
  const slots = await source.query<unknown[]>(
    `SELECT * FROM (SELECT s.id, s.individual_used, s.group_used, s.individual_capacity, s.group_capacity,
       (SELECT COUNT(*) FROM appointments a
        WHERE a.slot_id = s.id AND a.kind = 'individual' AND a.state IN ${placed}) AS individuals,
       (SELECT IFNULL(SUM(gs.places), 0) FROM group_booking_slots gs JOIN group_bookings g ON g.id = gs.group_booking_id
        WHERE gs.slot_id = s.id AND g.state IN ${holding}) AS held FROM slots s) c
     WHERE individual_used <> individuals OR group_used <> held`,
  );
  const groups = await source.query<unknown[]>(
    `SELECT * FROM (SELECT g.id, g.state, g.places, g.taken,
       (SELECT SUM(gs.places) FROM group_booking_slots gs WHERE gs.group_booking_id = g.id) AS slot_places,
       (SELECT SUM(gs.taken) FROM group_booking_slots gs WHERE gs.group_booking_id = g.id) AS slot_taken,
       (SELECT COUNT(*) FROM appointments a WHERE a.group_booking_id = g.id AND a.state IN ${placed}) AS members
       FROM group_bookings g) c
     WHERE taken <> members OR taken <> slot_taken OR (state IN ${holding} AND places <> slot_places)`,
  );
  return [...slots, ...groups];
}

/** How many places of a share are in use. */
export async function usedOf({ source }: TestDatabase, slot: number, share: Share): Promise<number> {
  const [row] = await source.query<{ used: number }[]>(
    `SELECT ${share === 'group' ? 'group_used' : 'individual_used'} AS used FROM slots WHERE id = ?`,
    [slot],
  );
  return row?.used ?? -1;
}

/** Takes everything away that was booked, and the slots. */
export async function clearBookings({ source }: TestDatabase): Promise<void> {
  for (const table of ['appointments', 'group_booking_slots', 'group_bookings', 'slots', 'slot_templates'])
    await source.query(`DELETE FROM ${table}`);
}
