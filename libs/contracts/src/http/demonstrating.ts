import { deviceKinds, staffRoles } from '#domain';
import { z } from 'zod';
import { HallCode } from './shared.js';

/** The parts that somebody may play in a demo: every role, and somebody of an agency. */
export const demoRoles = [...staffRoles, 'agency'] as const;
export type DemoRole = (typeof demoRoles)[number];

/** Under which name the account that plays a part signs in. */
export function demoUserName(role: DemoRole): string {
  return `demo.${role}`;
}

export const EnterDemoBody = z.strictObject({ role: z.enum(demoRoles) }).meta({ id: 'EnterDemoBody' });

export const PlayDeviceBody = z
  .strictObject({ device: z.enum(deviceKinds), hall: HallCode })
  .meta({ id: 'PlayDeviceBody' });

export type PlayDeviceBody = z.infer<typeof PlayDeviceBody>;
