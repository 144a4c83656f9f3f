import { deviceKinds } from '#domain';
import { z } from 'zod';
import { HallCode, Moment } from './shared.js';

const DeviceKindView = z.enum(deviceKinds);
const zoneLetter = z.string().regex(/^[A-Z]$/);
const windowNumber = z.int().min(1).max(9_999);

/** 40 random bits on the screen of a device: worth something for ten minutes, to an administrator only. */
export const EnrolmentCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  .meta({ description: 'The code that the device shows', example: '7Q2M0KX4' });

export const AskEnrolmentBody = z
  .strictObject({ kind: DeviceKindView, hall: HallCode.optional() })
  .meta({ id: 'AskEnrolmentBody' });

export const EnrolmentAsked = z
  .object({
    code: EnrolmentCode,
    secret: z.string().meta({ description: 'Known to the device only; fetches the credential' }),
    endsAt: Moment,
  })
  .meta({ id: 'EnrolmentAsked' });

export const CollectBody = z
  .strictObject({ secret: z.string().regex(/^[\w-]{43}$/) })
  .meta({ id: 'CollectBody' });

export const DeviceView = z
  .object({
    id: z.uuid(),
    kind: DeviceKindView,
    hall: HallCode,
    name: z.string(),
    zone: z.string().nullable(),
    window: z.int().nullable(),
  })
  .meta({ id: 'Device' });

/** What came of asking: nobody has confirmed the code yet, or the device is one of the hall now. */
export const EnrolmentState = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), endsAt: Moment }),
    z.object({ state: z.literal('enrolled'), device: DeviceView }),
  ])
  .meta({ id: 'EnrolmentState' });

export const ConfirmDeviceBody = z
  .strictObject({
    code: EnrolmentCode,
    kind: DeviceKindView,
    hall: HallCode,
    name: z.string().trim().min(1).max(60),
    zone: zoneLetter.optional(),
    window: windowNumber.optional(),
  })
  .meta({ id: 'ConfirmDeviceBody' });

export const ListedDevice = DeviceView.extend({
  createdAt: Moment,
  lastSeenAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
}).meta({ id: 'ListedDevice' });

export const DeviceList = z
  .object({ devices: z.array(ListedDevice), asOf: Moment })
  .meta({ id: 'DeviceList' });

export type AskEnrolmentBody = z.infer<typeof AskEnrolmentBody>;
export type EnrolmentAsked = z.infer<typeof EnrolmentAsked>;
export type EnrolmentState = z.infer<typeof EnrolmentState>;
export type ConfirmDeviceBody = z.infer<typeof ConfirmDeviceBody>;
export type DeviceView = z.infer<typeof DeviceView>;
export type ListedDevice = z.infer<typeof ListedDevice>;
export type DeviceList = z.infer<typeof DeviceList>;
