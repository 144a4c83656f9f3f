import type { CheckedIn, IssuedTicket } from '#contracts';
import {
  accept,
  appointmentRank,
  inBatches,
  mayCheckIn,
  refuse,
  serviceOf,
  stepAppointment,
  stepGroup,
  type Appointment,
  type Decision,
  type GroupBooking,
  type Slot,
  type TicketWish,
} from '#domain';
import { slotTimes } from '../booking/index.js';
import { issueAll, issuedTicket } from '../issuing/index.js';
import type { AppointmentStep } from '../ports/index.js';
import type { CheckingIn } from './checking-in.js';

/** People who are called together. */
interface Batch {
  readonly number: number;
  readonly members: readonly Appointment[];
  readonly slot: Slot;
}

/** A coach has come: its people are called in batches. Who is not here yet comes later, with the same code. */
export async function checkInGroup(
  checkingIn: CheckingIn,
  group: GroupBooking,
  people?: number,
): Promise<Decision<CheckedIn>> {
  const members = await checkingIn.hall.appointments.ofGroup(group.id);
  const awaited = members.filter(({ state }) => state === 'booked');
  const here = awaited.slice(0, people);
  return here.length === 0 && group.state === 'arrived'
    ? batchesAgain(checkingIn, members)
    : arrive(checkingIn, group, { members, here });
}

/** Somebody of a group who came by another way than the coach: a batch of one. */
export async function checkInMember(
  checkingIn: CheckingIn,
  member: Appointment,
): Promise<Decision<CheckedIn>> {
  const members = await checkingIn.hall.appointments.ofGroup(member.groupBookingId ?? '');
  const group = await groupOf(checkingIn, member);
  if (!group) return refuse('check-in.unknown');
  const here = members.filter(({ id, state }) => id === member.id && state === 'booked');
  return arrive(checkingIn, group, { members, here });
}

async function groupOf({ hall }: CheckingIn, { groupBookingId }: Appointment) {
  return groupBookingId === null ? undefined : hall.groups.byId(groupBookingId);
}

interface Arrival {
  readonly members: readonly Appointment[];
  /** Those of them who are here now. */
  readonly here: readonly Appointment[];
}

async function arrive(
  checkingIn: CheckingIn,
  group: GroupBooking,
  { members, here }: Arrival,
): Promise<Decision<CheckedIn>> {
  const { hall, ids, now, today } = checkingIn;
  const inTime = mayCheckIn(group, { now, today, lateMinutes: group.lateMinutes });
  if (!inTime.accepted) return tooLate(checkingIn, group, inTime);
  const step = stepGroup(group, 'check-in');
  if (!step.accepted) return step;
  if (here.length === 0) return refuse('group.wrong-state', { state: group.state });
  const slots = await hall.slots.lock(group.slots.map(({ slotId }) => slotId));
  const batches = batchesOf(here, slots, Math.max(0, ...members.map(({ batchNo }) => batchNo ?? 0)));
  const tickets = await issueAll(
    hall,
    ids,
    now,
    batches.map((batch) => accept(wishOf(checkingIn, batch))),
  );
  const issued = batches.flatMap((batch, index) => {
    const ticket = tickets[index];
    return ticket?.accepted ? [{ batch, ticket: ticket.value }] : [];
  });
  // All numbers of the day are gone: nobody is checked in, and what is refused says so.
  const refused = tickets.find((ticket) => !ticket.accepted);
  if (issued.length === 0) return refused ?? refuse('check-in.unknown');
  hall.groups.save(group, step.value);
  hall.appointments.save(issued.flatMap(({ batch, ticket }) => stepsOf(batch, ticket)));
  const checkedIn = issued.map(({ batch, ticket }) => toBatch(batch.number, batch.members.length, ticket));
  const awaited = members.filter(({ state }) => state === 'booked').length;
  const arrived = issued.reduce((sum, { batch }) => sum + batch.members.length, 0);
  return accept({ kind: 'group', batches: checkedIn, expected: awaited - arrived });
}

function tooLate({ hall }: CheckingIn, group: GroupBooking, refused: Decision<never>) {
  if (refused.accepted || refused.code !== 'check-in.too-late') return refused;
  const { from, to } = slotTimes(hall.plan, { ...group, id: 0 });
  return refuse('check-in.too-late', { from, to });
}

/** Slot by slot: whoever comes at eleven is in no batch with whoever comes at ten. */
function batchesOf(here: readonly Appointment[], slots: ReadonlyMap<number, Slot>, last: number): Batch[] {
  const inOrder = [...slots.values()].sort((a, b) => a.startsAt - b.startsAt);
  const parts = inOrder.flatMap((slot) =>
    inBatches(here.filter(({ slotId }) => slotId === slot.id)).map((members) => ({ slot, members })),
  );
  return parts.map((part, index) => ({ ...part, number: last + index + 1 }));
}

function wishOf({ hall }: CheckingIn, { members, slot }: Batch): TicketWish {
  const booked = { partySize: members.length, rankAt: appointmentRank(slot) };
  const language = members[0]?.language ?? 'zh';
  return { service: serviceOf(hall.plan, slot).code, lane: 'group', language, booked };
}

function stepsOf({ number, members }: Batch, { id: ticketId }: IssuedTicket): AppointmentStep[] {
  return members.flatMap((before) => {
    const step = stepAppointment(before, 'check-in');
    return step.accepted ? [{ before, after: { ...step.value, ticketId, batchNo: number } }] : [];
  });
}

function toBatch(number: number, people: number, ticket: IssuedTicket) {
  return { number, people, ticket };
}

/** Everybody is in: the same batches as before. */
async function batchesAgain(
  { hall }: CheckingIn,
  members: readonly Appointment[],
): Promise<Decision<CheckedIn>> {
  const ids = [...new Set(members.flatMap(({ ticketId }) => ticketId ?? []))];
  const tickets = await hall.tickets.find('id', ids);
  const batches = tickets.map((ticket) => {
    const own = members.filter(({ ticketId }) => ticketId === ticket.id);
    return toBatch(own[0]?.batchNo ?? 0, own.length, issuedTicket(hall.plan, ticket));
  });
  return accept({ kind: 'group', batches: batches.sort((a, b) => a.number - b.number), expected: 0 });
}
