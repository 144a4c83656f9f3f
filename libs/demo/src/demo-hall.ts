import type { HeadStarts, Named, OpeningHours, Text, WindowKind, Zone } from '#domain';
import type { DemoSlots } from './slot-hours.js';

/** A hall as the demo describes it: codes instead of ids, and how much each service is asked for. */
export interface DemoHall extends OpeningHours {
  readonly code: string;
  readonly name: Text;
  readonly zones: readonly Zone[];
  readonly services: readonly DemoService[];
  readonly windows: readonly DemoWindow[];
  /** What can be booked ahead. */
  readonly slots?: readonly DemoSlots[];
}

export interface DemoService {
  readonly code: string;
  readonly letter: string;
  readonly zone: string;
  readonly name: Text;
  /** Code of a department of the bulletin. */
  readonly department: string;
  /** Cases of five months: arrivals are drawn in proportion to it. */
  readonly weight: number;
  /** Usual minutes at the window. */
  readonly minutes: number;
  /** What to bring, and how a visit may end. */
  readonly papers: readonly Named[];
  readonly results: readonly Named[];
  readonly headStarts: HeadStarts;
}

export interface DemoWindow {
  readonly number: number;
  readonly zone: string;
  readonly kind: WindowKind;
  /** Codes of services, the main one first. */
  readonly duties: readonly string[];
}

/** A demo must be alive whenever somebody looks at it, so its halls never close. */
export const alwaysOpen: OpeningHours = {
  timeZone: 'Asia/Shanghai',
  cutOverMinutes: 4 * 60,
  hours: { from: '00:00', to: '24:00' },
  weekdays: [1, 2, 3, 4, 5, 6, 7],
};
