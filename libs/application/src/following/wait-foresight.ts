import { Injectable } from '@nestjs/common';
import {
  businessDayOf,
  foresee,
  waitRange,
  type Desk,
  type Foresight,
  type HallPlan,
  type Instant,
  type PlaceToCome,
  type Ticket,
  type VisitLengths,
  type WaitRange,
  type WindowToCome,
} from '#domain';
import { Clock, DeskReader, HistoryReader, LineReader } from '../ports/index.js';

/** A range is calm: it is made anew once in so long, whoever asks. */
const keptMs = 60_000;

/** Places that are looked at; who stands further back hears that nothing can be said yet. */
const placesSeen = 500;

/** Whoever comes while a foresight is kept finds a place in it as well. */
const newcomers = 8;

/** By service, when the turn of somebody with so many people ahead may come. */
type Waits = ReadonlyMap<number, readonly Foresight[]>;

interface Kept {
  readonly at: Instant;
  readonly waits: Promise<Waits>;
}

/** How long people may still wait: the line of a hall played forward with its own visits of late. */
@Injectable()
export class WaitForesight {
  private readonly kept = new Map<number, Kept>();

  constructor(
    private readonly lines: LineReader,
    private readonly desks: DeskReader,
    private readonly history: HistoryReader,
    private readonly clock: Clock,
  ) {}

  /** For a waiting ticket with so many people ahead. Nothing when too little is known to say. */
  async waitOf(plan: HallPlan, ticket: Ticket, ahead: number): Promise<WaitRange | null> {
    // Who waits for one window, with a group, or for another day, is in another line than the one that is foreseen here.
    const now = this.clock.now();
    if (
      ticket.serviceWindowId !== null ||
      ticket.lane === 'group' ||
      ticket.businessDay !== businessDayOf(now, plan)
    )
      return null;
    const foresight = (await this.waits(plan, now)).get(ticket.serviceId)?.[ahead];
    return foresight ? waitRange(foresight) : null;
  }

  private waits(plan: HallPlan, now: Instant): Promise<Waits> {
    const known = this.kept.get(plan.id);
    if (known && now - known.at < keptMs) return known.waits;
    const waits = this.look(plan, now);
    this.kept.set(plan.id, { at: now, waits });
    // What could not be read is asked for again the next time.
    waits.catch(() => this.kept.delete(plan.id));
    return waits;
  }

  private async look(plan: HallPlan, now: Instant): Promise<Waits> {
    const day = businessDayOf(now, plan);
    const [places, desks] = await Promise.all([
      this.lines.places(plan, day, placesSeen),
      this.desks.desks(plan),
    ]);
    const lengths = await this.lengthsOf(plan, now);
    const windows = desks.flatMap((desk) => windowToCome(desk, now));
    const all = places.length < placesSeen ? [...places, ...comingLast(lengths, now)] : places;
    return byService(foresee({ windows, places: all, lengths }));
  }

  private async lengthsOf(plan: HallPlan, now: Instant): Promise<Map<number, VisitLengths>> {
    const day = businessDayOf(now, plan);
    const known = new Map<number, VisitLengths>();
    for (const { id } of plan.services) {
      const lengths = await this.history.visitLengths(plan, id, day);
      if (lengths) known.set(id, lengths);
    }
    return known;
  }
}

/** A closed window is not counted on; a paused one from when its clerk means to be back. */
function windowToCome({ serviceWindow, state, pause, ticket }: Desk, now: Instant): WindowToCome[] {
  if (state === 'closed') return [];
  const { id, duties, kind } = serviceWindow;
  const elapsed = now - (ticket?.calledAt ?? ticket?.startedAt ?? now);
  const visit = ticket && { serviceId: ticket.serviceId, elapsed };
  return [{ id, duties, kind, backIn: Math.max(0, (pause?.until ?? now) - now), visit }];
}

function comingLast(lengths: ReadonlyMap<number, VisitLengths>, now: Instant): PlaceToCome[] {
  const last = { boundFor: null, issueRevision: Number.MAX_SAFE_INTEGER };
  return Array.from({ length: newcomers }, (_, index) =>
    Array.from(lengths.keys(), (serviceId) => ({ ...last, serviceId, rankAt: now + index })),
  ).flat();
}

function byService(foresights: ReadonlyMap<PlaceToCome, Foresight>): Waits {
  const waits = new Map<number, Foresight[]>();
  for (const [{ serviceId, boundFor, isGroup }, foresight] of foresights) {
    if (boundFor !== null || isGroup) continue;
    const known = waits.get(serviceId);
    if (known) known.push(foresight);
    else waits.set(serviceId, [foresight]);
  }
  return waits;
}
