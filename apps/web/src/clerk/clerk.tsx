import { useMemo } from 'react';
import type { Place } from '../shared/hall-api.js';
import { fromAddress, useHall } from '../shared/use-hall.js';
import { Blank } from './blank.js';
import { Console } from './console.js';
import { useDesk } from './desk/use-desk.js';
import { say } from './say.js';
import { ChooseWindow } from './seat/choose-window.js';
import { SeatPage } from './seat/seat-page.js';
import { useSitting } from './seat/sitting.js';
import { useSeat } from './seat/use-seat.js';

/** A clerk's page: without a window in the address one chooses it first. */
export function Clerk() {
  const hall = useHall();
  const sitting = useSitting();
  const serviceWindow = Number(fromAddress('window'));
  const place = useMemo(
    () => (hall !== null && sitting !== null && serviceWindow > 0 ? { hall, serviceWindow, sitting } : null),
    [hall, sitting, serviceWindow],
  );
  if (place) return <AtWindow key={place.sitting} place={place} />;
  return hall !== null && !(serviceWindow > 0) ? (
    <ChooseWindow hall={hall} />
  ) : (
    <Blank text={say('loading')} />
  );
}

/** A console works for its window only while it sits there. */
function AtWindow({ place }: { place: Place }) {
  const state = useDesk(place);
  const { data: desk, problem } = state;
  const seat = useSeat(place, desk, state.refresh);
  if (desk && seat.kind === 'yours') return <Console place={place} desk={desk} state={state} />;
  if (desk) return <SeatPage place={place} seat={seat} now={state.serverNow} />;
  if (!problem) return <Blank text={say('loading')} />;
  const text = problem.code === 'unreachable' ? say('unreachable') : problem.text;
  return <Blank text={text} back={`?hall=${place.hall}`} />;
}
