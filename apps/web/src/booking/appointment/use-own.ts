import type { AppointmentView } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hallApi } from '../../shared/hall-api.js';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { useSureKey } from '../../shared/use-sure-key.js';
import { bookingApi } from '../booking-api.js';

/** What may be done with one's own appointment; one thing at a time. */
export function useOwn({ id, code, hall }: AppointmentView) {
  const queries = useQueryClient();
  const once = useSureKey();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Text | null>(null);
  const run = async (order: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const done = await order().then(
      () => true,
      (error: unknown) => {
        setProblem(asProblem(error).text);
        return false;
      },
    );
    await queries.invalidateQueries();
    setBusy(false);
    return done;
  };
  const checkIn = async () => {
    const checked = await once((key) => hallApi.checkIn(hall.code, code, key));
    if (checked.kind === 'individual') location.assign(`/t/${checked.ticket.code}`);
  };
  return {
    ...{ busy, problem },
    move: (slot: number) => run(() => once((key) => bookingApi.move(id, slot, key))),
    cancel: () => run(() => bookingApi.cancel(id)),
    checkIn: () => run(checkIn),
  };
}
