import { Injectable } from '@nestjs/common';
import { accept, nameOfActor, refuse, type AgencyActor, type Decision, type RosterState } from '#domain';
import { PersonSealer, RosterUnitOfWork, type RosterHead, type RosterStores } from '../ports/index.js';

/** One press of somebody of an agency. */
export interface RosterPress {
  readonly actor: AgencyActor;
  readonly action: string;
  readonly key: string;
  /** Everything that was asked. Only a keyed digest of it is kept. */
  readonly wish: unknown;
}

/** Commands on rosters: one transaction each, and one effect however often the press arrives. */
@Injectable()
export class RosterCommands {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly sealer: PersonSealer,
  ) {}

  /** What `work` answers is remembered, so it holds ids and numbers only. Refuses `key.reused`, and what `work` refuses. */
  run<T>(
    { actor, action, key, wish }: RosterPress,
    work: (stores: RosterStores) => Promise<Decision<T>>,
  ): Promise<Decision<T>> {
    const press = { actor: nameOfActor(actor), action, key };
    const asked = this.sealer.digestOf(wish);
    return this.unit.run(async (stores) => {
      const given = await stores.answers.find(press);
      if (given) return given.asked === asked ? accept(given.answer as T) : refuse('key.reused');
      const decision = await work(stores);
      if (decision.accepted) stores.answers.add({ ...press, asked, answer: decision.value });
      return decision;
    });
  }

  /** The same on one roster of the actor's own agency, locked, and in one of these states. */
  on<T>(
    press: RosterPress & { readonly roster: string; readonly states: readonly RosterState[] },
    work: (roster: RosterHead, stores: RosterStores) => Promise<Decision<T>>,
  ): Promise<Decision<T>> {
    return this.run(press, async (stores) => {
      const roster = await stores.rosters.lock(press.roster);
      if (roster?.agencyId !== press.actor.agency) return refuse('roster.unknown');
      if (!press.states.includes(roster.state)) return refuse('roster.wrong-state', { state: roster.state });
      return work(roster, stores);
    });
  }
}
