import type { Desk, HallPlan, HelpKind, PauseReason, WindowState } from '#domain';
import { toTicket, type TicketRow } from '../ticket/ticket.row.js';

/** What changes about a window beside its ticket, in the order of `toValues`. */
export const deskColumns = [
  'state',
  'pause_reason',
  'paused_until',
  'sitting_id',
  'sitting_since',
  'help',
  'help_at',
] as const;

interface WindowRow {
  readonly window_id: number;
  readonly window_state: WindowState;
  readonly pause_reason: PauseReason | null;
  readonly paused_until: Date | null;
  readonly sitting_id: string | null;
  readonly sitting_since: Date | null;
  readonly help: HelpKind | null;
  readonly help_at: Date | null;
}

/** A window joined with the ticket that it has, if any. */
export type DeskRow = WindowRow & (TicketRow | { readonly id: null });

/** Nothing when the plan does not know the window. */
export function toDesk(plan: HallPlan, row: DeskRow): Desk[] {
  const serviceWindow = plan.windows.find((candidate) => candidate.id === row.window_id);
  if (!serviceWindow) return [];
  const { pause_reason: reason, paused_until: until, sitting_id: id, sitting_since: since } = row;
  return [
    {
      serviceWindow,
      state: row.window_state,
      pause: reason && until && { reason, until: until.getTime() },
      sitting: id !== null && since ? { id, since: since.getTime() } : null,
      help: row.help && row.help_at && { kind: row.help, at: row.help_at.getTime() },
      ticket: row.id === null ? null : toTicket(row),
    },
  ];
}

export function toValues({ state, pause, sitting, help }: Desk): unknown[] {
  return [
    state,
    pause?.reason ?? null,
    pause ? new Date(pause.until) : null,
    sitting?.id ?? null,
    sitting ? new Date(sitting.since) : null,
    help?.kind ?? null,
    help ? new Date(help.at) : null,
  ];
}
