import type { WindowDesk } from '#contracts';
import { useEffect, useReducer, useRef } from 'react';
import type { Command } from '../orders/command.js';

interface Help {
  /** The supervisor has said that somebody comes. */
  readonly answered: boolean;
  readonly dismiss: () => void;
}

/** Help that was asked for and is over, although the clerk has not called it off, was answered. */
export function useHelp(asked: WindowDesk['help'], running: Command | null): Help {
  const [answered, tell] = useReducer((_: boolean, now: boolean) => now, false);
  const wasAsked = useRef(false);
  const callsOff = endsHelp(running);
  useEffect(() => {
    if (asked) tell(false);
    else if (wasAsked.current) tell(true);
    wasAsked.current = asked !== null;
  }, [asked]);
  useEffect(() => {
    if (callsOff) wasAsked.current = false;
  }, [callsOff]);
  return { answered, dismiss: () => tell(false) };
}

function endsHelp(command: Command | null): boolean {
  if (command?.kind === 'cancelHelp') return true;
  return command?.kind === 'takeBack' && command.way.steps.some(({ action }) => action === 'cancel-help');
}
