import type { TransferTargets, WindowDesk } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import { hallApi, type Place } from '../../shared/hall-api.js';
import * as choices from './choices.js';
import {
  chosenAt,
  isOneOf,
  panelAfter,
  personPanels,
  timedPanels,
  type Panel,
  type PanelEvent,
} from './panel.js';
import { timesOf } from './times.js';

const everyMs = 3_000;
const none: readonly choices.Choice[] = [];

export interface OpenPanel {
  readonly panel: Panel;
  readonly choices: readonly choices.Choice[];
  /** The choices are still being asked for. */
  readonly loading: boolean;
  readonly chosen: number;
  /** Minutes to choose from; empty where there is no time. */
  readonly times: readonly (number | null)[];
}

export interface PanelState {
  readonly open: OpenPanel | null;
  readonly tell: (event: PanelEvent) => void;
}

interface Where {
  readonly place: Place;
  readonly desk: WindowDesk;
  readonly serverNow: number;
}

/** The panel that is open, with its choices. */
export function usePanel({ place, desk, serverNow }: Where): PanelState {
  const [state, tell] = useReducer(panelAfter, null);
  const panel = state && isStillRight(state, desk) ? state : null;
  const transfers = panel?.kind === 'transfer';
  const targets = useQuery({
    queryKey: ['targets', place.hall, place.serviceWindow, panel?.ticket],
    queryFn: () => hallApi.targets(place),
    enabled: transfers,
    refetchInterval: everyMs,
  });
  if (!panel) return { open: null, tell };
  const list = choicesOf(panel, desk, { serverNow, targets: targets.data });
  const times = isOneOf(timedPanels, panel.kind) ? timesOf[panel.kind] : [];
  const loading = transfers && !targets.data;
  return { open: { panel, choices: list, loading, times, chosen: chosenAt(panel, list.length) }, tell };
}

/** What was asked about somebody goes when that person has gone. */
function isStillRight({ kind, ticket }: Panel, desk: WindowDesk): boolean {
  if (isOneOf(personPanels, kind)) return ticket !== null && desk.ticket?.id === ticket;
  if (kind === 'resume') return desk.held.length > 0;
  return kind !== 'close' || desk.ticket === null;
}

interface Known {
  readonly serverNow: number;
  readonly targets: TransferTargets | undefined;
}

function choicesOf({ kind, time, filter, wish }: Panel, desk: WindowDesk, { serverNow, targets }: Known) {
  switch (kind) {
    case 'hold':
      return choices.holdChoices(time);
    case 'pause':
      return choices.pauseChoices(time);
    case 'resume':
      return choices.resumeChoices(desk.held, serverNow);
    case 'result':
      return desk.service ? choices.resultChoices(desk.service) : none;
    case 'walkUp':
      return choices.walkUpChoices(desk);
    case 'switch':
      return desk.ticket && wish ? choices.switchChoices(desk.ticket.label, wish) : none;
    case 'close':
      return choices.closeChoices(desk);
    case 'transfer':
      return targets ? choices.transferChoices(targets, filter) : none;
    case 'why':
    case 'keys':
      return none;
  }
}
