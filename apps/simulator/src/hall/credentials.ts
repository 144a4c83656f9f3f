import { randomUUID } from 'node:crypto';

const patienceMs = 10_000;

/**
 * The cookies of a kiosk and a clerk: those that were given, or those of a demo, where anybody may come in with one
 * click. Asked for once and kept, until the hall does not know them any more.
 */
export class Credentials {
  private asked: Promise<string> | undefined;

  constructor(
    readonly url: string,
    private readonly hall: string,
    private readonly given?: string,
  ) {}

  /** Throws when the hall cannot be reached now. */
  cookie(): Promise<string> {
    if (this.given !== undefined) return Promise.resolve(this.given);
    this.asked ??= this.enter().catch((error: unknown) => {
      this.asked = undefined;
      throw error;
    });
    return this.asked;
  }

  /** The hall does not know us any more: somebody signs in again. */
  forget(): void {
    this.asked = undefined;
  }

  private async enter(): Promise<string> {
    const kiosk = await this.ask('device', { device: 'kiosk', hall: this.hall });
    const clerk = await this.ask('session', { role: 'clerk' });
    return [kiosk, clerk].join('; ');
  }

  private async ask(what: 'device' | 'session', wish: object): Promise<string> {
    const answer = await fetch(`${this.url}/api/v1/demo/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(patienceMs),
    });
    const [cookie] = answer.headers.getSetCookie().map((header) => header.split(';')[0] ?? '');
    if (!answer.ok || !cookie) throw new Error(`the demo lets nobody in: ${answer.status}`);
    return cookie;
  }
}
