import type { HallAttention } from '#contracts';
import { useState } from 'react';
import { hallApi } from '../shared/hall-api.js';
import { newPressKey } from '../shared/press-key.js';
import { asProblem } from '../shared/problem.js';
import type { Text } from '../shared/text.js';
import { useLiveQuery, type LiveQuery } from '../shared/use-live-query.js';
import { say } from './say.js';

export interface Said {
  readonly tone: 'done' | 'problem';
  readonly text: Text;
  /** Puts back what was changed. */
  readonly back?: () => void;
}

export interface Supervising {
  readonly state: LiveQuery<HallAttention>;
  readonly said: Said | null;
  /** An order is on its way. */
  readonly busy: boolean;
  readonly answerHelp: (window: number) => void;
  readonly changeDuties: (change: DutiesChange) => void;
  readonly carryOver: () => void;
}

interface DutiesChange {
  readonly window: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a supervisor sees and may order. */
export function useSupervising(hall: string): Supervising {
  const state = useLiveQuery(hall, ['attention', hall], () => hallApi.attention(hall));
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (order: () => Promise<Said>) => {
    setBusy(true);
    setSaid(await order().catch(problemSaid));
    await state.refresh();
    setBusy(false);
  };
  const answerHelp = async (window: number): Promise<Said> => {
    await hallApi.answerHelp(hall, window, newPressKey());
    return { tone: 'done', text: say('answered', { window }) };
  };
  const changeDuties = async ({ window, before, after }: DutiesChange): Promise<Said> => {
    await hallApi.changeDuties(hall, window, { services: after, key: newPressKey() });
    const back = () => void run(() => changeDuties({ window, before: after, after: before }));
    return { tone: 'done', text: say('changed', { window }), back };
  };
  const carryOver = async (): Promise<Said> => {
    const { to, tickets } = await hallApi.carryOver(hall, newPressKey());
    return { tone: 'done', text: say('carried', { count: tickets, day: to }) };
  };
  return {
    ...{ state, said, busy },
    answerHelp: (window) => void run(() => answerHelp(window)),
    changeDuties: (change) => void run(() => changeDuties(change)),
    carryOver: () => void run(carryOver),
  };
}

function problemSaid(error: unknown): Said {
  return { tone: 'problem', text: asProblem(error).text };
}
