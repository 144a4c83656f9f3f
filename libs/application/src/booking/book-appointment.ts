import { Injectable } from '@nestjs/common';
import type { AppointmentView } from '#contracts';
import {
  accept,
  keptUntil,
  refuse,
  type Decision,
  type Language,
  type Person,
  type Service,
  type Slot,
} from '#domain';
import {
  Clock,
  Ids,
  PersonSealer,
  type HallStores,
  type NewAppointment,
  type Press,
  type SealedPerson,
} from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { bookedView, maskedPerson, type BookedView } from './appointment-view.js';
import { SlotBook } from './slot-book.js';

interface AppointmentWish {
  readonly service: string;
  readonly slot: number;
  readonly person: Person;
  readonly language: Language;
}

/** What of a wish goes into the round: nothing that could be read. */
interface SealedWish {
  readonly id: string;
  readonly code: string;
  readonly service: string;
  readonly slot: number;
  readonly language: Language;
  readonly person: SealedPerson;
  readonly digest: string;
}

/** Somebody books a slot, for themselves. */
@Injectable()
export class BookAppointment implements HallUseCase<SealedWish, BookedView> {
  readonly action = 'book';

  constructor(
    private readonly rounds: HallRounds,
    private readonly sealer: PersonSealer,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `hall.unknown`, `service.unknown`, `slot.unknown`, `slot.over`, `slot.full`, `person.booked-already`,
   * `key.reused`.
   */
  async run(
    hallCode: string,
    wish: AppointmentWish,
    press: Omit<Press, 'action'>,
  ): Promise<Decision<AppointmentView>> {
    const { service, slot, language, person } = wish;
    const [id, code] = [this.ids.recordId(), this.ids.ticketCode()];
    // Before the round: nobody waits for a lock while somebody is sealed.
    const sealed = this.sealer.seal(id, person, 'applicant');
    const digest = this.sealer.digestOf(wish);
    const input = { id, code, service, slot, language, person: sealed, digest };
    const booked = await this.rounds.join(hallCode, this, input, { ...press, action: this.action });
    return booked.accepted ? accept({ ...booked.value, person: maskedPerson(person) }) : booked;
  }

  asked({ digest }: SealedWish): string {
    return digest;
  }

  async decide(hall: HallStores, wishes: readonly SealedWish[]): Promise<Decision<BookedView>[]> {
    const now = this.clock.now();
    const slotIds = wishes.map(({ slot }) => slot);
    const book = await SlotBook.open(hall, slotIds, now);
    const booked = await bookedPeople(hall, wishes);
    const decided = wishes.map((wish) => decideOne(hall, book, booked, wish));
    const fresh = decided.flatMap((one) => (one.accepted ? [one.value.appointment] : []));
    hall.appointments.add(fresh);
    book.save();
    return decided.map((one) =>
      one.accepted
        ? accept(bookedView(hall.plan, one.value.appointment, { slot: one.value.slot, ticket: null, now }))
        : one,
    );
  }
}

/** Who has an appointment already, as `service person`; grows while a round is decided. */
async function bookedPeople(hall: HallStores, wishes: readonly SealedWish[]): Promise<Set<string>> {
  const booked = new Set<string>();
  for (const code of new Set(wishes.map(({ service }) => service))) {
    const service = hall.plan.services.find((candidate) => candidate.code === code);
    if (!service) continue;
    const people = wishes.filter((wish) => wish.service === code).map(({ person }) => person.index);
    for (const index of await hall.appointments.booked(service.id, people)) booked.add(keyOf(service, index));
  }
  return booked;
}

function keyOf({ id }: Service, index: Buffer): string {
  return `${id} ${index.toString('base64')}`;
}

interface Booked {
  readonly appointment: NewAppointment;
  readonly slot: Slot;
}

function decideOne(
  hall: HallStores,
  book: SlotBook,
  booked: Set<string>,
  wish: SealedWish,
): Decision<Booked> {
  const service = hall.plan.services.find(({ code }) => code === wish.service);
  if (!service) return refuse('service.unknown', { service: wish.service });
  if (book.slot(wish.slot)?.serviceId !== service.id) return refuse('slot.unknown');
  const key = keyOf(service, wish.person.index);
  if (booked.has(key)) return refuse('person.booked-already');
  const slot = book.take(wish.slot, 'individual');
  if (!slot.accepted) return slot;
  booked.add(key);
  return accept({ appointment: appointmentOf(hall.plan.id, wish, slot.value), slot: slot.value });
}

function appointmentOf(hallId: number, wish: SealedWish, slot: Slot): NewAppointment {
  const { id, code, language, person } = wish;
  return {
    ...{ id, code, hallId, serviceId: slot.serviceId, slotId: slot.id, language, person },
    ...{ kind: 'individual', groupBookingId: null, state: 'booked', subjectId: person.subject.id },
    ...{ ticketId: null, batchNo: null, version: 1, keptUntil: keptUntil('applicant', slot.endsAt) },
  };
}
