import { Injectable } from '@nestjs/common';
import type { CarriedOver } from '#contracts';
import { accept, businessDayOf, nextOpenDay, type CalendarDate, type Decision, type Ticket } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, stepAll, type HallUseCase } from '../rounds/index.js';

/** How many one decision carries over; the supervisor is told how many there were and can decide again. */
const atOnce = 2_000;

/**
 * A supervisor decides that whoever was not served today is first on the next open day, with the same number, instead
 * of being abandoned when the day ends.
 */
@Injectable()
export class CarryOver implements HallUseCase<object, CarriedOver> {
  readonly action = 'carry-over';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `key.reused`. With nobody to carry over it answers 0 tickets. */
  run(hallCode: string, press: Omit<Press, 'action'>): Promise<Decision<CarriedOver>> {
    return this.rounds.join(hallCode, this, {}, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly object[]): Promise<Decision<CarriedOver>[]> {
    const decisions: Decision<CarriedOver>[] = [];
    for (const _ of wishes) decisions.push(accept(await this.carry(hall)));
    return decisions;
  }

  private async carry(hall: HallStores): Promise<CarriedOver> {
    const at = this.clock.now();
    const today = businessDayOf(at, hall.plan);
    const to = nextOpenDay(hall.plan, today);
    const unserved = await hall.tickets.unserved(today, atOnce);
    await goOnCounting(hall, unserved, { today, to });
    const tickets = stepAll(hall, unserved, { action: 'carry', at, changes: { businessDay: to } });
    return { to, tickets };
  }
}

/** The numbers of the next day go on after those that are carried into it, so that no number is there twice. */
async function goOnCounting(
  { numbers }: HallStores,
  tickets: readonly Ticket[],
  { today, to }: { readonly today: CalendarDate; readonly to: CalendarDate },
): Promise<void> {
  const letters = [...new Set(tickets.map(({ letter }) => letter))].sort();
  const [last, next] = [await numbers.lastOf(today, letters), await numbers.lastOf(to, letters)];
  const moves = letters.map((letter) => ({
    letter,
    from: next.get(letter) ?? 0,
    to: last.get(letter) ?? 0,
  }));
  numbers.move(
    to,
    moves.filter((move) => move.to > move.from),
  );
}
