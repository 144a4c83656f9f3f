import { rosterStates } from '#domain';
import { z } from 'zod';
import { agencyProtocol } from './agency-names.js';

export const WatchRoster = z
  .strictObject({ v: z.literal(agencyProtocol), roster: z.uuid() })
  .meta({ id: 'WatchRoster' });

/** How far a roster has come: numbers only, whoever listens. The higher `version` is the newer one. */
export const RosterProgress = z
  .strictObject({
    v: z.literal(agencyProtocol),
    roster: z.uuid(),
    state: z.enum(rosterStates),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    version: z.int().nonnegative(),
  })
  .meta({ id: 'RosterProgress' });

export const RosterWatched = z
  .discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), progress: RosterProgress }),
    z.strictObject({
      ok: z.literal(false),
      code: z.enum(['roster.unknown', 'request.invalid', 'service.unavailable']),
    }),
  ])
  .meta({ id: 'RosterWatched' });

export type WatchRoster = z.infer<typeof WatchRoster>;
export type RosterProgress = z.infer<typeof RosterProgress>;
export type RosterWatched = z.infer<typeof RosterWatched>;
