import { useReducer, useRef, type Dispatch } from 'react';
import { hallApi } from '../shared/hall-api.js';
import { useLanguage } from '../shared/language.js';
import { newPressKey } from '../shared/press-key.js';
import { asProblem } from '../shared/problem.js';
import { advance, startOfJourney, type Journey, type JourneyEvent } from './journey.js';

export type Tell = Dispatch<JourneyEvent>;

export interface WalkedJourney {
  readonly journey: Journey;
  readonly tell: Tell;
  readonly takeNumber: () => void;
  /** With the code that was typed, or the one that was just scanned. */
  readonly checkIn: (scanned?: string) => void;
}

/** The journey with its two effects: taking a number, and checking in with a code. */
export function useJourney(hall: string): WalkedJourney {
  const [journey, tell] = useReducer(advance, startOfJourney);
  const { language } = useLanguage();
  // The second tap of a double tap comes before React has drawn the locked button.
  const inFlight = useRef(false);

  async function send(key: string, order: () => Promise<JourneyEvent>): Promise<void> {
    if (inFlight.current) return;
    inFlight.current = true;
    tell({ type: 'sent' });
    try {
      tell(await order());
    } catch (error) {
      const { text: problem, uncertain } = asProblem(error);
      tell({ type: 'refused', key, nextKey: newPressKey(), problem, uncertain });
    }
    inFlight.current = false;
  }

  const takeNumber = () => {
    const { step } = journey;
    if (step.at !== 'confirm') return;
    const { service, lane, key } = step;
    void send(key, async () => {
      const ticket = await hallApi.issueTicket(hall, { service, lane, language }, key);
      return { type: 'issued', key, ticket };
    });
  };

  const checkIn = (scanned?: string) => {
    const { step } = journey;
    const isTyped = scanned === undefined && step.at === 'check-in';
    if ((scanned === undefined && !isTyped) || inFlight.current) return;
    const [code, key] = isTyped ? [step.typed, step.key] : [scanned ?? '', newPressKey()];
    if (!isTyped) tell({ type: 'scanned', code, key });
    void send(key, async () => ({
      type: 'checkedIn',
      key,
      answer: await hallApi.checkIn(hall, code, key),
    }));
  };

  return { journey, tell, takeNumber, checkIn };
}
