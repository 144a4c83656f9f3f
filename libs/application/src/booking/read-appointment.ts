import { Injectable } from '@nestjs/common';
import type { AppointmentView } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { BookingReader, Clock, HallReader, MaskedPeople } from '../ports/index.js';
import { bookedView } from './appointment-view.js';

/** An appointment, for whoever has its link. */
@Injectable()
export class ReadAppointment {
  constructor(
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly people: MaskedPeople,
    private readonly clock: Clock,
  ) {}

  /** Refuses `appointment.unknown`. */
  async run(id: string): Promise<Decision<AppointmentView>> {
    const found = await this.reader.appointment(id);
    const plan = found && (await this.halls.byId(found.appointment.hallId));
    if (!plan) return refuse('appointment.unknown');
    const { appointment, slot, ticket } = found;
    const view = bookedView(plan, appointment, { slot, ticket, now: this.clock.now() });
    return accept({ ...view, person: await this.people.of(appointment) });
  }
}
