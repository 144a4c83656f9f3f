import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BoardReader } from '#application/ports';
import {
  boardCallLimit,
  neverCalled,
  worthShowing,
  type Board,
  type BoardCall,
  type CalendarDate,
  type Desk,
  type HallEvent,
  type HallPlan,
  type Ticket,
  type WindowOnBoard,
} from '#domain';
import { readDesks } from '../desk/sql-desk.store.js';
import { toHallEvent, type HallEventRow } from '../hall/sql-hall-log.js';
import { readWaiting } from '../ticket/sql-line.reader.js';
import { ticketColumns, toTicket, type TicketRow } from '../ticket/ticket.row.js';
import type { Reads, Transaction } from '../unit-of-work/packets.js';
import { atOneMoment, reading } from '../unit-of-work/transaction.js';
import { readCaptions } from '../voice/sql-voice.reader.js';

/** Which calls a list of the board shows, and in which order: the newest call, or the last who was missed, first. */
const shown = { states: ['called', 'serving', 'finished'], order: 'call_revision DESC' };
const missed = { states: ['missed'], order: 'ended_at DESC, call_revision DESC' };

@Injectable()
export class SqlBoardReader extends BoardReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  board(plan: HallPlan, businessDay: CalendarDate): Promise<Board> {
    return atOneMoment(this.source, async (tx) => ({
      revision: (await readRevisions(tx)).get(plan.id) ?? 0,
      businessDay,
      calls: await readCalls(tx, plan, businessDay, shown),
      missed: await readCalls(tx, plan, businessDay, missed),
      waiting: await waitingByCode(tx, plan, businessDay),
      windows: await readWindows(tx, plan, businessDay),
      captions: await readCaptions(tx, plan.id, businessDay),
    }));
  }

  async eventsAfter(hallId: number, revision: number, limit: number): Promise<HallEvent[]> {
    const rows = await reading(this.source).query<HallEventRow[]>(
      `SELECT hall_id, revision, type, at, business_day, data FROM hall_events
       WHERE hall_id = ? AND revision > ? ORDER BY revision LIMIT ?`,
      [hallId, revision, limit],
    );
    return rows.map(toHallEvent);
  }

  revisions(): Promise<Map<number, number>> {
    return readRevisions(reading(this.source));
  }
}

async function readRevisions(tx: Reads): Promise<Map<number, number>> {
  const rows = await tx.query<{ hall_id: number; revision: number }[]>(
    'SELECT hall_id, revision FROM hall_states',
  );
  return new Map(rows.map((row) => [row.hall_id, row.revision]));
}

async function readCalls(
  tx: Transaction,
  plan: HallPlan,
  businessDay: CalendarDate,
  { states, order }: typeof shown,
): Promise<BoardCall[]> {
  const rows = await tx.query<TicketRow[]>(
    `SELECT ${ticketColumns.join(', ')} FROM tickets
     WHERE hall_id = ? AND business_day = ? AND call_revision IS NOT NULL AND state IN (?)
     ORDER BY ${order} LIMIT ?`,
    [plan.id, businessDay, states, boardCallLimit],
  );
  const numbers = new Map(plan.windows.map((serviceWindow) => [serviceWindow.id, serviceWindow.number]));
  return rows
    .map(toTicket)
    .map((ticket) => toBoardCall(ticket, numbers.get(ticket.serviceWindowId ?? 0) ?? 0));
}

async function waitingByCode(tx: Transaction, plan: HallPlan, businessDay: CalendarDate) {
  const codes = new Map(plan.services.map((service) => [service.id, service.code]));
  const waiting = await readWaiting(tx, plan.id, businessDay);
  return Object.fromEntries([...waiting].map(([serviceId, count]) => [codes.get(serviceId) ?? '', count]));
}

async function readWindows(
  tx: Transaction,
  plan: HallPlan,
  businessDay: CalendarDate,
): Promise<Board['windows']> {
  const windows: Record<number, WindowOnBoard> = {};
  for (const desk of await readDesks(tx, plan))
    windows[desk.serviceWindow.number] = toWindowOnBoard(desk, businessDay);
  return worthShowing(windows);
}

function toWindowOnBoard(
  { serviceWindow, state, pause, ticket }: Desk,
  businessDay: CalendarDate,
): WindowOnBoard {
  // Who is left over from an earlier day is on no board of today.
  const shown = ticket?.businessDay === businessDay && toBoardCall(ticket, serviceWindow.number);
  return { state, ...(pause && { until: pause.until }), ...(shown && { ticket: shown }) };
}

function toBoardCall(ticket: Ticket, window: number): BoardCall {
  const { id, label, state, calls, calledAt, startedAt, endedAt } = ticket;
  const at = (state === 'missed' ? endedAt : calledAt) ?? neverCalled;
  const answered = state !== 'missed' && startedAt !== null && { answeredAt: startedAt };
  return { ticketId: id, label, window, state, calls, at, ...answered };
}
