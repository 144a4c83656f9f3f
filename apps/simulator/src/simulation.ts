import type { DemoHall } from '#demo';
import { staffedWindows } from './calling/staffing.js';
import { workAt } from './calling/work-at.js';
import { Credentials } from './hall/credentials.js';
import { HallClient } from './hall/hall-client.js';
import type { HallDay } from './hall/hall-day.js';
import { Ledger } from './hall/ledger.js';
import { sumOf, Tally, type Counts } from './hall/tally.js';
import { demandOf } from './issuing/demand.js';
import { Kiosk } from './issuing/kiosk.js';
import { clockAt } from './issuing/morning.js';
import { visitorsOf } from './issuing/visitors.js';
import { Pace } from './pace.js';
import type { Settings } from './settings.js';

export interface Status extends Counts {
  readonly hall: string;
  /** Time on the simulated wall. */
  readonly clock: string;
  readonly waiting: number;
}

/** People and clerks in all halls, until they are sent home. */
export class Simulation {
  private readonly end = new AbortController();
  private readonly pace: Pace;
  private readonly halls: readonly SimulatedHall[];

  constructor({ ticketingUrl, speed, seed, halls, cookie }: Settings) {
    this.pace = new Pace(speed, this.end.signal);
    this.halls = halls.map((hall) => {
      const credentials = new Credentials(ticketingUrl, hall.code, cookie);
      return new SimulatedHall(hall, seed, credentials, this.pace);
    });
  }

  /** Runs until `stop`, or for so many simulated minutes. Answers what happened in all halls together. */
  async run(minutes?: number): Promise<Counts> {
    if (minutes !== undefined) void this.pace.minutes(minutes).then(() => this.stop());
    await Promise.all(this.halls.map((hall) => hall.run()));
    return sumOf(this.halls.map((hall) => hall.tally));
  }

  /** Whoever is in the middle of a press still gets the answer. */
  stop(): void {
    this.end.abort();
  }

  status(): Status[] {
    return this.halls.map((hall) => hall.status());
  }
}

class SimulatedHall {
  readonly tally = new Tally();
  private readonly day: HallDay;
  private readonly kiosk: Kiosk;

  constructor(
    private readonly hall: DemoHall,
    private readonly seed: number,
    credentials: Credentials,
    pace: Pace,
  ) {
    const client = new HallClient(credentials, hall.code, this.tally, pace);
    this.day = { hall, seed, pace, client, ledger: new Ledger(hall, this.tally), tally: this.tally };
    this.kiosk = new Kiosk(this.day);
  }

  async run(): Promise<void> {
    const staffed = staffedWindows(this.hall);
    const visitors = visitorsOf(this.hall, demandOf(this.hall, staffed), this.seed);
    await Promise.all([this.kiosk.serve(visitors), ...staffed.map(({ number }) => workAt(number, this.day))]);
  }

  status(): Status {
    const { kiosk, hall, tally } = this;
    return Object.assign({ hall: hall.code, clock: clockAt(kiosk.minute), waiting: kiosk.crowd }, tally);
  }
}
