import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BoardReader } from '#application/ports';
import {
  boardCallLimit,
  type Board,
  type BoardCall,
  type CalendarDate,
  type HallEvent,
  type HallPlan,
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
      windows: await windowStates(tx, plan),
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
  return rows.map(toTicket).map(({ id, label, serviceWindowId, state, calls, calledAt, endedAt }) => ({
    ticketId: id,
    label,
    window: numbers.get(serviceWindowId ?? 0) ?? 0,
    state,
    calls,
    at: (state === 'missed' ? endedAt : calledAt) ?? 0,
  }));
}

async function waitingByCode(tx: Transaction, plan: HallPlan, businessDay: CalendarDate) {
  const codes = new Map(plan.services.map((service) => [service.id, service.code]));
  const waiting = await readWaiting(tx, plan.id, businessDay);
  return Object.fromEntries([...waiting].map(([serviceId, count]) => [codes.get(serviceId) ?? '', count]));
}

async function windowStates(tx: Transaction, plan: HallPlan) {
  const desks = await readDesks(tx, plan);
  return Object.fromEntries(desks.map((desk) => [desk.serviceWindow.number, desk.state]));
}
