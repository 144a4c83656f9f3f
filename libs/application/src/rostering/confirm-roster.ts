import { Injectable } from '@nestjs/common';
import {
  accept,
  auditNameOf,
  isExpired,
  refuse,
  type AgencyActor,
  type Decision,
  type DuplicatePolicy,
  type GroupBooking,
  type RosterMode,
} from '#domain';
import { Clock, RosterJobs, type RosterHead, type RosterStores } from '../ports/index.js';
import { keepLast } from './keep-last.js';
import { RosterCommands } from './roster-commands.js';

/** How long open places are kept for a roster that is being booked. */
const keptForMs = 3_600_000;

interface Wish {
  readonly mode: RosterMode;
  readonly duplicates: DuplicatePolicy;
}

/** The agency's word: from here on, and not before, people of the roster get their places. */
@Injectable()
export class ConfirmRoster {
  constructor(
    private readonly commands: RosterCommands,
    private readonly jobs: RosterJobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `roster.unknown`, `roster.wrong-state`, `roster.duplicates-undecided`, `roster.nobody-valid`,
   * `roster.not-all-valid`, `roster.too-many-people`, `group.unknown`, `group.wrong-state`, `key.reused`.
   */
  async run(actor: AgencyActor, id: string, wish: Wish, key: string): Promise<Decision<{ id: string }>> {
    const press = { actor, action: 'confirm-roster', key, wish: { id, wish } };
    const states = ['checked'] as const;
    const decision = await this.commands.on({ ...press, roster: id, states }, async (roster, stores) => {
      const booking = await stores.seats.lock(roster.bookingId, roster.agencyId);
      if (!booking) return refuse('group.unknown');
      if (isExpired(booking, this.clock.now())) return refuse('group.wrong-state', { state: 'expired' });
      const bookable = await this.bookable(roster, stores, { wish, booking });
      if (!bookable.accepted) return bookable;
      const confirmed = await stores.seats.confirm(booking, this.clock.now() + keptForMs);
      if (!confirmed.accepted) return confirmed;
      const total = bookable.value;
      const startedAt = this.clock.now();
      stores.rosters.save(roster, { ...roster, ...wish, state: 'confirmed', total, done: 0, startedAt });
      stores.audit.record({
        ...{ actor: auditNameOf(actor), action: 'roster.confirmed', subject: `roster:${id}` },
        facts: { people: total, mode: wish.mode, duplicates: wish.duplicates },
      });
      return accept({ id });
    });
    if (decision.accepted) await this.jobs.wake('book', id);
    return decision;
  }

  /** How many people are to be booked, if that may be done in the way that was asked for. */
  private async bookable(
    roster: RosterHead,
    stores: RosterStores,
    { wish, booking }: { readonly wish: Wish; readonly booking: GroupBooking },
  ): Promise<Decision<number>> {
    const undecided = await undecidedOf(roster, stores);
    if (wish.duplicates === 'ask' && undecided > 0)
      return refuse('roster.duplicates-undecided', { count: undecided });
    if (wish.duplicates === 'last') await keepLast(roster, stores);
    const { valid, waiting, invalid, rejected } = await stores.rows.counts(roster.id);
    const people = valid + waiting;
    if (people === 0) return refuse('roster.nobody-valid');
    if (wish.mode === 'best') return accept(people);
    if (invalid + rejected > 0) return refuse('roster.not-all-valid', { count: invalid + rejected });
    const places = booking.places - booking.taken;
    return people > places ? refuse('roster.too-many-people', { people, places }) : accept(people);
  }
}

/** Rows of somebody who stands there several times, of which nobody said which one is meant. */
async function undecidedOf(roster: RosterHead, { rows }: Pick<RosterStores, 'rows'>): Promise<number> {
  const people = await rows.people(roster.id);
  const isDecided = new Set(
    people
      .filter(({ kept, state }) => kept === true || state === 'booked')
      .map(({ personIndex }) => hexOf(personIndex)),
  );
  return people.filter(
    ({ state, kept, personIndex }) =>
      state === 'duplicate' && kept === null && !isDecided.has(hexOf(personIndex)),
  ).length;
}

function hexOf(index: Buffer | null): string {
  return index?.toString('hex') ?? '';
}
