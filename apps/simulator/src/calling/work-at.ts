import { v5 } from 'uuid';
import type { TicketAtWindow } from '#contracts';
import type { HallDay } from '../hall/hall-day.js';
import type { Outcome, Place } from '../hall/hall-client.js';
import { strangersVisit, type Visit } from '../issuing/visitors.js';
import { Random } from '../random.js';
import { Clerk, everydayRefusals, type Move } from './clerk.js';
import { QuietTime } from './quiet-time.js';

/** How often a clerk who stepped aside looks whether the window is free again. */
const lookMs = 60_000;

/**
 * Works at one window until the simulation ends, leaving it to whoever else sits down at it. Only a window that nobody
 * has touched for long is taken over.
 */
export async function workAt(window: number, day: HallDay): Promise<void> {
  const random = new Random(`${day.seed} ${day.hall.code} window ${window}`);
  const place = { window, sitting: consoleAt(day.hall.code, window) };
  for (let takeOver = false; !day.pace.ended; takeOver = true) {
    const clerk = new Clerk(random, (ticket) => visitOf(ticket, day));
    if ((await day.client.sit(place, takeOver)).is === 'done') {
      await goOnFromBefore(clerk, place, day);
      await serve(clerk, place, day);
    }
    await untilQuiet(window, day);
  }
}

/** The same clerk comes back to the same window with the same console, also in another simulation. */
function consoleAt(hall: string, window: number): string {
  return v5(`https://paihao.example/${hall}/windows/${window}`, v5.URL);
}

async function goOnFromBefore(clerk: Clerk, { window }: Place, { client }: HallDay): Promise<void> {
  const desk = await client.desk(window);
  if (desk.is === 'done' && desk.value.ticket) clerk.takeOver(desk.value.ticket);
}

async function serve(clerk: Clerk, place: Place, day: HallDay): Promise<void> {
  for (let move = clerk.next(); move; move = clerk.next()) {
    await day.pace.minutes(move.after);
    if (day.pace.ended) return;
    if (move.press === 'open') await open(clerk, place, day);
    else await press(clerk, place, move, day);
  }
}

async function open(clerk: Clerk, place: Place, day: HallDay): Promise<void> {
  const outcome = await day.client.open(place);
  if (outcome.is === 'done') clerk.opened();
  else hearNo(clerk, outcome, day);
}

async function press(clerk: Clerk, place: Place, move: Move, day: HallDay): Promise<void> {
  const { client, ledger, tally } = day;
  const outcome = await ('ticket' in move
    ? client.act(place, move.press, move.ticket)
    : client.callNext(place));
  if (outcome.is !== 'done') return hearNo(clerk, outcome, day);
  if (move.press === 'call-next') ledger.called(place.window, outcome.value);
  tally.count(move.press);
  clerk.accepted(outcome.value);
}

function hearNo(clerk: Clerk, outcome: Outcome<unknown>, { tally }: HallDay): void {
  if (outcome.is !== 'refused') return;
  if (!everydayRefusals.includes(outcome.code)) tally.refused += 1;
  clerk.refused(outcome.code);
}

function visitOf(ticket: TicketAtWindow, { ledger, hall, seed }: HallDay): Visit {
  const planned = ledger.visitOf(ticket);
  if (planned) return planned;
  const minutes = hall.services.find(({ code }) => code === ticket.service)?.minutes ?? 5;
  return strangersVisit(minutes, new Random(`${seed} ${ticket.label}`));
}

async function untilQuiet(window: number, { client, pace }: HallDay): Promise<void> {
  const quiet = new QuietTime();
  while (!pace.ended) {
    const desk = await client.desk(window);
    if (desk.is === 'done' && quiet.isOver(desk.value, Date.now())) return;
    await pace.ms(lookMs);
  }
}
