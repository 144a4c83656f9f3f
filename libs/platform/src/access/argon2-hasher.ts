import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { PasswordHasher, Unavailable } from '#application/ports';

/** OWASP's floor for argon2id: 19 MiB, two passes; some 60 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes that are worked on at a time, and that may wait: whoever floods the door must not starve the windows. */
const atOnce = 2;
const waitingLimit = 40;

/** Argon2id, with nothing of its own beside a door that lets few in at a time. */
export class Argon2Hasher extends PasswordHasher {
  private readonly common = new Set<string>(Object.values(dictionary['passwords-common']));
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  matches(password: string, known: string | undefined): Promise<boolean> {
    return this.inTurn(async () => {
      const isRight = await verify(known ?? (await this.hashOfNobody()), password);
      return isRight && known !== undefined;
    });
  }

  /** Also with digits and marks around it: `password1234!` is `password`. */
  isCommon(password: string): boolean {
    const word = password.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');
    return this.common.has(password.toLowerCase()) || this.common.has(word);
  }

  private hashOfNobody(): Promise<string> {
    this.nobody ??= hash('nobody has this account', cost);
    return this.nobody;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= waitingLimit) throw new Unavailable('too many people sign in at once');
    if (this.running >= atOnce) await new Promise<void>((enter) => this.waiting.push(enter));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
