import { Injectable } from '@nestjs/common';
import type { CheckedIn } from '#contracts';
import { businessDayOf, nameOfActor, refuse, type Actor, type Decision } from '#domain';
import { Clock, Ids, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { checkInGroup } from './check-in-group.js';
import { checkInOne } from './check-in-one.js';
import type { CheckingIn } from './checking-in.js';

interface CheckInWish {
  readonly code: string;
  /** With a group: how many are here. */
  readonly people?: number | undefined;
  /** Whether the first characters of the code are enough: in the hall they are, from anywhere they are not. */
  readonly inHall: boolean;
}

const wholeCode = 13;

/** Somebody who booked has come: the appointment becomes a ticket, a group one ticket for each batch. */
@Injectable()
export class CheckIn implements HallUseCase<CheckInWish, CheckedIn> {
  readonly action = 'check-in';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Whoever is in already gets the same tickets again. Refuses `hall.unknown`, `check-in.unknown`, `check-in.another-day`,
   * `check-in.too-late`, `appointment.wrong-state`, `group.wrong-state`, `hall.closed`, `service.numbers-exhausted`,
   * `key.reused`.
   */
  run(
    actor: Actor,
    hallCode: string,
    wish: Omit<CheckInWish, 'inHall'>,
    key: string,
  ): Promise<Decision<CheckedIn>> {
    const inHall = actor.kind === 'device' || actor.kind === 'staff';
    const press = { actor: nameOfActor(actor), action: this.action, key };
    return this.rounds.join(hallCode, this, { ...wish, inHall }, press);
  }

  /** One after the other: whoever is checked in twice in one round gets one ticket. */
  async decide(hall: HallStores, wishes: readonly CheckInWish[]): Promise<Decision<CheckedIn>[]> {
    const now = this.clock.now();
    const checkingIn = { hall, ids: this.ids, now, today: businessDayOf(now, hall.plan) };
    const decisions: Decision<CheckedIn>[] = [];
    for (const wish of wishes) decisions.push(await checkInByCode(checkingIn, wish));
    return decisions;
  }
}

async function checkInByCode(
  checkingIn: CheckingIn,
  { code, people, inHall }: CheckInWish,
): Promise<Decision<CheckedIn>> {
  if (!inHall && code.length < wholeCode) return refuse('check-in.unknown');
  const { hall } = checkingIn;
  const [groups, appointments] = [await hall.groups.byCode(code), await hall.appointments.byCode(code)];
  const [group, appointment] = [groups[0], appointments[0]];
  // The beginning of two codes is the code of nobody.
  if (groups.length + appointments.length !== 1) return refuse('check-in.unknown');
  if (group) return checkInGroup(checkingIn, group, people);
  return appointment ? checkInOne(checkingIn, appointment) : refuse('check-in.unknown');
}
