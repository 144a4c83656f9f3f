import type { Ticket } from '#domain';
import { fromJson } from '../json.js';

/** Columns of `tickets` in the order of `toValues`. */
export const ticketColumns = [
  'id',
  'code',
  'hall_id',
  'service_id',
  'business_day',
  'letter',
  'number',
  'label',
  'lane',
  'source',
  'language',
  'state',
  'issued_at',
  'rank_at',
  'issue_revision',
  'service_window_id',
  'calls',
  'called_at',
  'call_revision',
  'started_at',
  'ended_at',
  'version',
  'priority_reason',
  'hold_reason',
  'hold_until',
  'papers',
  'result',
  'coming_at',
  'party_size',
] as const;

/** The columns with a table's alias before each, for joins. */
export function columnsOf(alias: string): string {
  return ticketColumns.map((column) => `${alias}.${column}`).join(', ');
}

export interface TicketRow {
  readonly id: string;
  readonly code: string;
  readonly hall_id: number;
  readonly service_id: number;
  readonly business_day: string;
  readonly letter: string;
  readonly number: number;
  readonly label: string;
  readonly lane: Ticket['lane'];
  readonly source: Ticket['source'];
  readonly language: Ticket['language'];
  readonly state: Ticket['state'];
  readonly issued_at: Date;
  readonly rank_at: Date;
  readonly issue_revision: number;
  readonly service_window_id: number | null;
  readonly calls: number;
  readonly called_at: Date | null;
  readonly call_revision: number | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly version: number;
  readonly priority_reason: Ticket['priorityReason'];
  readonly hold_reason: Ticket['holdReason'];
  readonly hold_until: Date | null;
  readonly papers: unknown;
  readonly result: string | null;
  readonly coming_at: Date | null;
  readonly party_size: number;
}

export function toTicket(row: TicketRow): Ticket {
  return {
    id: row.id,
    code: row.code,
    hallId: row.hall_id,
    serviceId: row.service_id,
    businessDay: row.business_day,
    letter: row.letter,
    number: row.number,
    label: row.label,
    lane: row.lane,
    source: row.source,
    language: row.language,
    state: row.state,
    issuedAt: row.issued_at.getTime(),
    rankAt: row.rank_at.getTime(),
    issueRevision: row.issue_revision,
    serviceWindowId: row.service_window_id,
    calls: row.calls,
    calledAt: instant(row.called_at),
    callRevision: row.call_revision,
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
    version: row.version,
    priorityReason: row.priority_reason,
    holdReason: row.hold_reason,
    holdUntil: instant(row.hold_until),
    papers: row.papers === null ? null : fromJson<string[]>(row.papers),
    result: row.result,
    comingAt: instant(row.coming_at),
    partySize: row.party_size,
  };
}

export function toValues(ticket: Ticket): unknown[] {
  return [
    ticket.id,
    ticket.code,
    ticket.hallId,
    ticket.serviceId,
    ticket.businessDay,
    ticket.letter,
    ticket.number,
    ticket.label,
    ticket.lane,
    ticket.source,
    ticket.language,
    ticket.state,
    new Date(ticket.issuedAt),
    new Date(ticket.rankAt),
    ticket.issueRevision,
    ticket.serviceWindowId,
    ticket.calls,
    date(ticket.calledAt),
    ticket.callRevision,
    date(ticket.startedAt),
    date(ticket.endedAt),
    ticket.version,
    ticket.priorityReason,
    ticket.holdReason,
    date(ticket.holdUntil),
    json(ticket.papers),
    ticket.result,
    date(ticket.comingAt),
    ticket.partySize,
  ];
}

/** Lists are kept as JSON; nothing stays nothing. */
export function json(value: readonly string[] | null): string | null {
  return value && JSON.stringify(value);
}

export function date(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function instant(at: Date | null): number | null {
  return at === null ? null : at.getTime();
}
