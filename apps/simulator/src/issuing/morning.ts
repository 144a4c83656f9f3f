/** A simulated morning, 08:30 to 12:00; when it is over the next one begins. */
export const morningMinutes = 210;
const opensAtMinutes = 8 * 60 + 30;

interface Mark {
  readonly minute: number;
  /** People who come, as a share of those whom the windows can serve. */
  readonly ordinary: number;
  /** The same for the service that everybody wants: it is over 1 while the hall is too small for the crowd. */
  readonly rush: number;
}

/** A crowd at the door, a build-up to the peak from 09:30 to 10:30, an end in which the lines empty. */
const marks: readonly Mark[] = [
  { minute: 0, ordinary: 3, rush: 6 },
  { minute: 4, ordinary: 0.8, rush: 0.8 },
  { minute: 30, ordinary: 0.8, rush: 0.85 },
  { minute: 60, ordinary: 1, rush: 1.25 },
  { minute: 120, ordinary: 1, rush: 1.25 },
  { minute: 150, ordinary: 0.7, rush: 0.7 },
  { minute: morningMinutes, ordinary: 0.5, rush: 0.4 },
];

export type Crowd = 'ordinary' | 'rush';

/** How many come at a minute of the simulation, as a share of those whom the windows can serve. */
export function rush(at: number, crowd: Crowd): number {
  const minute = at % morningMinutes;
  const next = marks.findIndex((mark) => mark.minute > minute);
  const [from, to] = [marks[next - 1], marks[next]];
  if (!from || !to) throw new Error(`minute ${minute} is not in the morning`);
  const passed = (minute - from.minute) / (to.minute - from.minute);
  return from[crowd] + passed * (to[crowd] - from[crowd]);
}

/** No moment of a morning has a larger share. */
export function highestRush(crowd: Crowd): number {
  return Math.max(...marks.map((mark) => mark[crowd]));
}

/** `09:42`, for people who follow the simulation. */
export function clockAt(at: number): string {
  const minutes = opensAtMinutes + Math.floor(at % morningMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
