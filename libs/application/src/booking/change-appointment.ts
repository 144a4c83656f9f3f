import { Injectable } from '@nestjs/common';
import type { AppointmentView } from '#contracts';
import {
  accept,
  isBookable,
  keptUntil,
  refuse,
  stepAppointment,
  type Appointment,
  type Decision,
  type Slot,
} from '#domain';
import {
  BookingReader,
  Clock,
  HallReader,
  MaskedPeople,
  type AppointmentStep,
  type HallStores,
  type Press,
} from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { bookedView, type BookedView } from './appointment-view.js';
import { SlotBook } from './slot-book.js';

interface Change {
  readonly id: string;
  /** Another slot to move to; with `null` the appointment is cancelled. */
  readonly slot: number | null;
}

/** Somebody moves an appointment to another slot, or cancels it: the old place is free in the same moment. */
@Injectable()
export class ChangeAppointment implements HallUseCase<Change, BookedView> {
  readonly action = 'change-appointment';

  constructor(
    private readonly rounds: HallRounds,
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly people: MaskedPeople,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `appointment.unknown`, `appointment.wrong-state`, `slot.unknown`, `slot.over`, `slot.full`, `key.reused`.
   * When the new slot has no place left, the old one is kept.
   */
  async run(change: Change, press: Omit<Press, 'action'>): Promise<Decision<AppointmentView>> {
    const found = await this.reader.appointment(change.id);
    const plan = found && (await this.halls.byId(found.appointment.hallId));
    if (!plan) return refuse('appointment.unknown');
    const changed = await this.rounds.join(plan.code, this, change, { ...press, action: this.action });
    if (!changed.accepted) return changed;
    return accept({ ...changed.value, person: await this.people.of(found.appointment) });
  }

  async decide(hall: HallStores, changes: readonly Change[]): Promise<Decision<BookedView>[]> {
    const now = this.clock.now();
    const found = await hall.appointments.find(changes.map(({ id }) => id));
    const present = new Map(found.map((appointment) => [appointment.id, appointment]));
    const slotIds = [...found.map(({ slotId }) => slotId), ...changes.flatMap(({ slot }) => slot ?? [])];
    const book = await SlotBook.open(hall, slotIds, now);
    const steps: AppointmentStep[] = [];
    const decisions = changes.map((change) => {
      const step = decideOne(present.get(change.id), change, book, now);
      if (!step.accepted) return step;
      const { before, after } = step.value;
      present.set(change.id, after);
      steps.push(step.value);
      const slot = book.slot(after.slotId) ?? missing(before);
      return accept(bookedView(hall.plan, after, { slot, ticket: null, now }));
    });
    hall.appointments.save(steps);
    book.save();
    return decisions;
  }
}

function decideOne(
  before: Appointment | undefined,
  { slot }: Change,
  book: SlotBook,
  now: number,
): Decision<AppointmentStep> {
  const old = before && book.slot(before.slotId);
  // Members of a group are their agency's to move.
  if (!old || before.kind === 'group') return refuse('appointment.unknown');
  const step = stepAppointment(before, slot === null ? 'cancel' : 'move');
  if (!step.accepted) return step;
  if (!isBookable(old, 'individual', now)) return refuse('slot.over');
  if (slot === null) {
    book.give(old.id, 'individual');
    return accept({ before, after: step.value });
  }
  const taken = takeOther(book, old, slot);
  if (!taken.accepted) return taken;
  const after = { ...step.value, slotId: slot };
  return accept({ before, after, keptUntil: keptUntil('applicant', taken.value.endsAt) });
}

/** The new place first: who cannot have it keeps the old one. */
function takeOther(book: SlotBook, old: Slot, wanted: number): Decision<Slot> {
  const slot = book.slot(wanted);
  if (slot?.serviceId !== old.serviceId) return refuse('slot.unknown');
  if (slot.id === old.id) return accept(slot);
  const taken = book.take(wanted, 'individual');
  if (taken.accepted) book.give(old.id, 'individual');
  return taken;
}

function missing(appointment: Appointment): never {
  throw new Error(`the slot of appointment ${appointment.id} is missing`);
}
