import type { TicketStatus } from '#contracts';
import { useEffect, useRef, useState } from 'react';
import { alertOf } from './alert.js';
import { Bell } from './sound.js';

export interface Alerts {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** One tap switches them on, which is also what lets the browser make a sound; the tap is answered by a short one. */
export function useAlerts(ticket: TicketStatus): Alerts {
  const [bell, setBell] = useState<Bell | null>(null);
  const before = useRef<TicketStatus>(null);
  useEffect(() => {
    const alert = alertOf(before.current, ticket);
    before.current = ticket;
    if (alert) bell?.ring(alert);
  }, [ticket, bell]);
  const toggle = () => {
    if (bell) {
      bell.close();
      return setBell(null);
    }
    const made = new Bell();
    made.ring('three');
    setBell(made);
  };
  return { isOn: bell !== null, toggle };
}
