import type { DeviceKind } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { accessApi } from '../access-api.js';
import { hallApi } from '../hall-api.js';
import { asProblem } from '../problem.js';
import { notKnownEvent } from '../request.js';
import { fromAddress } from '../use-hall.js';
import { EnrolScreen } from './enrol-screen.js';

const signOfLifeMs = 30_000;

/**
 * Screens of the hall are devices of it: one that nobody knows shows a code until it is let in. A member of the staff may
 * look at it without, and in a demo everybody plays the device at once. A screen that has been let in stays as it is
 * while the system cannot be reached, and says so itself.
 */
export function DeviceDoor({ kind, children }: { kind: DeviceKind; children: ReactNode }) {
  const { data, failureCount, refetch } = useQuery({
    queryKey: ['admitted', kind],
    queryFn: () => admitted(kind),
    refetchInterval: ({ state }) => (state.data === 'unknown' ? false : signOfLifeMs),
    retry: true,
    retryDelay: 3_000,
  });
  useEffect(() => {
    // Its own questions are answered the same way: a second question must not put an end to the first.
    const ask = () => void refetch({ cancelRefetch: false });
    addEventListener(notKnownEvent, ask);
    return () => removeEventListener(notKnownEvent, ask);
  }, [refetch]);
  if (data === 'unknown') return <EnrolScreen kind={kind} enrolled={() => void refetch()} />;
  // With nobody to ask, the screen itself says loudly that it is not live.
  return data === undefined && failureCount === 0 ? null : children;
}

type Admitted = 'device' | 'staff' | 'unknown';

/** Throws when the system cannot be reached. */
async function admitted(kind: DeviceKind): Promise<Admitted> {
  if ((await isThisDevice(kind)) || (await playsInDemo(kind))) return 'device';
  return (await isStaff(kind)) ? 'staff' : 'unknown';
}

async function isThisDevice(kind: DeviceKind): Promise<boolean> {
  const device = await accessApi.device().catch(orNobody);
  const hall = fromAddress('hall');
  return device !== null && device.kind === kind && (hall === null || device.hall === hall);
}

/** A voice host is heard by everybody: only who directs the hall may speak for a zone. */
async function isStaff(kind: DeviceKind): Promise<boolean> {
  const person = await accessApi.session().catch(orNobody);
  if (person?.stage !== 'complete') return false;
  return person.grants.some(({ role }) => kind !== 'voice' || role === 'supervisor');
}

/** What this page plays already: one browser may be several devices, and is asked as the first of them. */
const played = new Set<DeviceKind>();

async function playsInDemo(kind: DeviceKind): Promise<boolean> {
  if (played.has(kind)) return true;
  const { demo } = await hallApi.settings();
  if (!demo) return false;
  const hall = fromAddress('hall') ?? (await hallApi.halls()).halls[0]?.code;
  if (hall === undefined) return false;
  await accessApi.playDevice(kind, hall);
  played.add(kind);
  return true;
}

function orNobody(error: unknown): null {
  if (asProblem(error).uncertain) throw error;
  return null;
}
