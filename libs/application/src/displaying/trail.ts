import { mergeChanges, type BoardChange, type Instant } from '#domain';
import type { BoardReader } from '../ports/index.js';

/** Where a board stands in the log of its hall. */
export interface Milestone {
  readonly revision: number;
  readonly mark: string;
}

/** What one event changed on the board, and where that leads. */
export interface TrailStep extends Milestone {
  readonly changes: readonly BoardChange[];
}

interface TrailWay {
  readonly from: number;
  readonly changes: readonly BoardChange[];
}

/** A few minutes of a rush, hours of a quiet hall. */
const remembered = 500;

/** Screens that missed more than this get the whole board, which is then no longer than what they missed. */
const longestWay = 48;

/** The way by which a picture came to where it is, so that a screen which was away can catch up. */
export class Trail {
  private readonly steps: TrailStep[] = [];
  private readonly ways = new Map<string, TrailWay>();

  constructor(private start: Milestone) {}

  follow(steps: readonly TrailStep[]): void {
    this.steps.push(...steps);
    this.start = this.steps.splice(0, this.steps.length - remembered).at(-1) ?? this.start;
    this.ways.clear();
  }

  /** From which revision to the end, as few changes as possible; nothing when the place is unknown or too far back. */
  since(mark: string): TrailWay | undefined {
    // Screens that lost the same gateway all ask from the same place.
    const way = this.ways.get(mark) ?? this.wayFrom(mark);
    if (way) this.ways.set(mark, way);
    return way;
  }

  private wayFrom(mark: string): TrailWay | undefined {
    const places = [this.start, ...this.steps];
    const index = places.findIndex((place) => place.mark === mark);
    const place = places[index];
    if (!place) return undefined;
    const changes = mergeChanges(this.steps.slice(index).flatMap((step) => step.changes));
    return changes.length <= longestWay ? { from: place.revision, changes } : undefined;
  }
}

export function markOf(revision: number, at: Instant): string {
  return `${revision}.${at}`;
}

/** The mark of a hall's log at a revision that it has reached. */
export async function readMark(reader: BoardReader, hallId: number, revision: number): Promise<string> {
  const [event] = await reader.eventsAfter(hallId, revision - 1, 1);
  return markOf(revision, event?.revision === revision ? event.at : 0);
}
