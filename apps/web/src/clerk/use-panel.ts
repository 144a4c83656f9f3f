import type { WindowDesk } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import { hallApi } from '../shared/hall-api.js';
import { holdChoices, transferChoice, type Choice } from './choices.js';
import { mayAct } from './desk-plan.js';
import { otherServices, type Offer } from './other-services.js';
import { chosenAt, panelAfter, type Panel, type PanelEvent } from './panel.js';

const everyMs = 3_000;

export interface OpenPanel {
  readonly panel: Panel;
  readonly choices: readonly Choice[];
  /** The services are still being asked for. */
  readonly loading: boolean;
  readonly chosen: number;
}

/** The panel that is open, with its choices. It goes when the person it was opened for has gone. */
export function usePanel(
  hall: string,
  desk: WindowDesk | undefined,
): { open: OpenPanel | null; tell: (event: PanelEvent) => void } {
  const [state, tell] = useReducer(panelAfter, null);
  const person = desk?.ticket;
  const panel = desk && state && person?.id === state.ticket && mayAct(state.kind, desk) ? state : null;
  const services = useQuery({
    queryKey: ['services', hall],
    queryFn: () => hallApi.services(hall),
    enabled: panel?.kind === 'transfer',
    refetchInterval: everyMs,
  });
  const open = panel && person ? opened(panel, person.service, services.data?.services) : null;
  return { open, tell };
}

function opened(panel: Panel, own: string, offers: readonly Offer[] | undefined): OpenPanel {
  const choices =
    panel.kind === 'hold' ? holdChoices : otherServices(offers ?? [], own, panel.filter).map(transferChoice);
  const loading = panel.kind === 'transfer' && !offers;
  return { panel, choices, loading, chosen: chosenAt(panel, choices.length) };
}
