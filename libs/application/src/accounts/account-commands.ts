import { Injectable } from '@nestjs/common';
import { accept, nameOfActor, refuse, type Actor, type Decision } from '#domain';
import { AccountsUnitOfWork, Secrets, type AccountsStores } from '../ports/index.js';

/** One press of somebody who changes accounts or devices. */
export interface AccountPress {
  readonly actor: Actor;
  readonly action: string;
  readonly key: string;
  /** Everything that was asked, to tell a retry from a key used twice. */
  readonly wish: unknown;
}

/** Commands on accounts and devices: one transaction each, and one effect however often the press arrives. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly secrets: Secrets,
  ) {}

  /**
   * Only effects are remembered, as with commands of a hall. `remembered` leaves out of an answer what must not be
   * stored. Refuses `key.reused`, and what `work` refuses.
   */
  run<T>(
    { actor, action, key, wish }: AccountPress,
    work: (stores: AccountsStores) => Promise<Decision<T>> | Decision<T>,
    remembered: (answer: T) => T = (answer) => answer,
  ): Promise<Decision<T>> {
    const press = { actor: nameOfActor(actor), action, key };
    const asked = this.secrets.digest(JSON.stringify(wish));
    return this.unit.run(async (stores) => {
      const given = await stores.answers.find(press);
      if (given) return given.asked === asked ? accept(given.answer as T) : refuse('key.reused');
      const decision = await work(stores);
      if (decision.accepted) stores.answers.add({ ...press, asked, answer: remembered(decision.value) });
      return decision;
    });
  }
}
