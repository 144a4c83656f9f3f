import { Injectable } from '@nestjs/common';
import type { GroupMember } from '#contracts';
import {
  accept,
  auditNameOf,
  checkRow,
  isWarning,
  keptUntil,
  mask,
  refuse,
  type AgencyActor,
  type Decision,
  type GroupBooking,
  type RosterField,
} from '#domain';
import {
  Clock,
  Ids,
  PersonSealer,
  RosterUnitOfWork,
  type RosterStores,
  type StoredRow,
} from '../ports/index.js';
import { personOf } from './judge-row.js';
import { NewRows } from './new-rows.js';
import { RosterCommands } from './roster-commands.js';
import { fieldCells, type StoredCells } from './stored-cells.js';

type Cells = Readonly<Partial<Record<RosterField, string>>>;

export interface MemberPlace {
  readonly booking: string;
  readonly appointment: string;
}

/** After booking, single people still change: one goes in the place of another, one does not go at all. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly commands: RosterCommands,
    private readonly newRows: NewRows,
    private readonly sealer: PersonSealer,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The place is free again for whoever waits. Refuses `member.unknown`, `group.wrong-state`, `key.reused`. */
  cancel(actor: AgencyActor, place: MemberPlace, key: string): Promise<Decision<{ appointment: string }>> {
    const press = { actor, action: 'cancel-member', key, wish: { place } };
    return this.commands.run(press, (stores) =>
      this.onMember(actor, place, stores, ({ booking }) => {
        stores.audit.record({
          ...{
            actor: auditNameOf(actor),
            action: 'member.cancelled',
            subject: `appointment:${place.appointment}`,
          },
          facts: { booking: booking.id },
        });
        return Promise.resolve(accept({ appointment: place.appointment }));
      }),
    );
  }

  /** Refuses `member.unknown`, `roster.cells-invalid`, `member.booked-already`, `group.wrong-state`, `key.reused`. */
  async swap(
    actor: AgencyActor,
    place: MemberPlace,
    cells: Cells,
    key: string,
  ): Promise<Decision<{ appointment: string }>> {
    const press = { actor, action: 'swap-member', key, wish: { place, cells } };
    try {
      return await this.commands.run(press, (stores) =>
        this.onMember(actor, place, stores, async (member) => {
          const seated = await this.seat(stores, member, cells);
          // The other one has left the seat already in this transaction, which must not be kept then.
          if (!seated.accepted) throw new NotSwapped(seated);
          stores.audit.record({
            ...{
              actor: auditNameOf(actor),
              action: 'member.swapped',
              subject: `appointment:${place.appointment}`,
            },
            facts: { booking: member.booking.id, by: seated.value },
          });
          return accept({ appointment: seated.value });
        }),
      );
    } catch (error) {
      if (error instanceof NotSwapped) return error.refusal;
      throw error;
    }
  }

  private async onMember<T>(
    actor: AgencyActor,
    { booking: bookingId, appointment }: MemberPlace,
    stores: RosterStores,
    work: (member: Member) => Promise<Decision<T>>,
  ): Promise<Decision<T>> {
    const booking = await stores.seats.lock(bookingId, actor.agency);
    if (!booking) return refuse('member.unknown');
    const row = await stores.rows.byAppointment(appointment);
    if (row?.state !== 'booked') return refuse('member.unknown');
    const removed = await stores.seats.remove(booking, [appointment], this.clock.now());
    if (removed.length === 0) return refuse('member.unknown');
    stores.rows.markCancelled(row.rosterId, row.row);
    const after = await stores.seats.lock(bookingId, actor.agency);
    return after ? work({ booking: after, row }) : refuse('member.unknown');
  }

  private async seat(
    stores: RosterStores,
    { booking, row }: Member,
    edits: Cells,
  ): Promise<Decision<string>> {
    const roster = await stores.rosters.find(row.rosterId);
    if (!roster?.found) return refuse('member.unknown');
    const cells: StoredCells = { raw: [], edits };
    const { values, findings } = checkRow(
      fieldCells(roster.found, cells),
      this.newRows.readingOf(roster.found),
    );
    const [error] = findings.filter((finding) => !isWarning(finding));
    const person = personOf(values);
    if (error || !person) return refuse('roster.cells-invalid', { field: error?.field ?? 'name' });
    const number = (await stores.rows.lastRow(roster.id)) + 1;
    const until = keptUntil('traveller', booking.endsAt);
    const [made] = await this.newRows.make(stores, roster.found, [{ row: number, cells }], until);
    const cipher = made && (await stores.subjects.ciphers([made.subjectId])).get(made.subjectId);
    if (!made || !cipher) return refuse('member.unknown');
    const subject = { id: made.subjectId, kind: 'traveller' as const };
    const sealed = this.sealer.sealUnder(cipher, subject, { id: made.appointmentId, person });
    const seat = {
      id: made.appointmentId,
      code: this.ids.ticketCode(),
      person: sealed,
      language: 'zh' as const,
    };
    const [placed] = await stores.seats.place(booking, [seat], this.clock.now());
    if (!placed?.accepted)
      return placed?.code === 'person.booked-already'
        ? refuse('member.booked-already')
        : (placed ?? refuse('member.unknown'));
    stores.rows.add(roster.id, [{ ...made, state: 'booked' }]);
    return accept(made.appointmentId);
  }
}

interface Member {
  readonly booking: GroupBooking;
  readonly row: StoredRow & { readonly rosterId: string };
}

class NotSwapped extends Error {
  constructor(readonly refusal: Extract<Decision<never>, { accepted: false }>) {
    super(refusal.code);
  }
}

/** Who goes with a group, masked; one of them in clear, which is written down. */
@Injectable()
export class ReadMembers {
  constructor(private readonly unit: RosterUnitOfWork) {}

  all(actor: AgencyActor, bookingId: string): Promise<Decision<GroupMember[]>> {
    return this.unit.run(async (stores) => {
      if (!(await stores.seats.lock(bookingId, actor.agency))) return refuse('group.unknown');
      const members = await stores.members.ofBooking(bookingId);
      const ciphers = await stores.subjects.ciphers(members.map(({ subjectId }) => subjectId));
      return accept(
        members.map((member) => {
          const cipher = ciphers.get(member.subjectId);
          const clear =
            cipher && member.nameSealed ? stores.members.open(member, cipher) : { name: '', document: '' };
          return {
            ...{ appointment: member.appointmentId, booking: bookingId, state: member.state },
            ...{ name: mask('name', clear.name), document: mask('identity', clear.document) },
          };
        }),
      );
    });
  }
}
