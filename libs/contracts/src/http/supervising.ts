import { z } from 'zod';
import { TicketAtWindow, WindowSummary } from './calling.js';
import { Moment, Named, ServiceCode } from './shared.js';

/** What a window calls from now on, the main service first. */
export const DutiesBody = z
  .strictObject({ services: z.array(ServiceCode).min(1).max(30) })
  .meta({ id: 'DutiesBody' });

export const DutiesNow = z
  .object({ window: z.int(), services: z.array(ServiceCode) })
  .meta({ id: 'DutiesNow' });

/** Who was carried over, and to which day. */
export const CarriedOver = z.object({ to: z.iso.date(), tickets: z.int() }).meta({ id: 'CarriedOver' });

/** Somebody on hold, and where. */
export const HeldTicket = TicketAtWindow.extend({
  window: z.int(),
  heldSince: Moment.nullable(),
}).meta({ id: 'HeldTicket' });

/** What a supervisor has to know now. */
export const HallAttention = z
  .object({
    windows: z.array(WindowSummary),
    services: z.array(Named.extend({ waiting: z.int(), openWindows: z.int() })),
    held: z.array(HeldTicket).meta({ description: 'Everybody on hold, the longest first' }),
    waiting: z.int(),
    nextOpenDay: z.iso.date().meta({ description: 'The day to which tickets can be carried over' }),
    asOf: Moment,
  })
  .meta({ id: 'HallAttention' });

export type DutiesNow = z.infer<typeof DutiesNow>;
export type CarriedOver = z.infer<typeof CarriedOver>;
export type HallAttention = z.infer<typeof HallAttention>;
