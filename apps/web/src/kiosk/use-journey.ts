import { useReducer, useRef, type Dispatch } from 'react';
import { hallApi } from '../shared/hall-api.js';
import { useLanguage } from '../shared/language.js';
import { newPressKey } from '../shared/press-key.js';
import { asProblem } from '../shared/problem.js';
import { advance, startOfJourney, type Journey, type JourneyEvent } from './journey.js';

export type Tell = Dispatch<JourneyEvent>;

/** The journey with its one effect: taking a number. */
export function useJourney(hall: string): { journey: Journey; tell: Tell; takeNumber: () => void } {
  const [journey, tell] = useReducer(advance, startOfJourney);
  const { language } = useLanguage();
  // The second tap of a double tap comes before React has drawn the locked button.
  const inFlight = useRef(false);

  async function takeNumber(): Promise<void> {
    const { step } = journey;
    if (step.at !== 'confirm' || inFlight.current) return;
    inFlight.current = true;
    tell({ type: 'sent' });
    const { service, lane, key } = step;
    try {
      tell({
        type: 'issued',
        key,
        ticket: await hallApi.issueTicket(hall, { service, lane, language }, key),
      });
    } catch (error) {
      const { text: problem, uncertain } = asProblem(error);
      tell({ type: 'refused', key, nextKey: newPressKey(), problem, uncertain });
    }
    inFlight.current = false;
  }

  return { journey, tell, takeNumber: () => void takeNumber() };
}
