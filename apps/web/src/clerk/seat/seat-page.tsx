import { useQuery } from '@tanstack/react-query';
import { Armchair, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { minutesSince } from '../../shared/clock.js';
import { LanguageSwitch } from '../../shared/components/language-switch.js';
import { hallApi, type Place } from '../../shared/hall-api.js';
import { usePick } from '../../shared/language.js';
import { Blank } from '../blank.js';
import { say } from '../say.js';
import { useFocusWhileOpen } from '../panels/use-focus.js';
import type { Seat, SeatKind } from './use-seat.js';

interface SeatPageProps {
  readonly place: Place;
  readonly seat: Seat;
  readonly now: number;
}

/** This console does not work for its window: who does, since when, and what one can do about it. */
export function SeatPage({ place, seat, now }: SeatPageProps) {
  const { kind, problem } = seat;
  if (kind === 'yours' || (kind === 'arriving' && !problem)) return <Blank text={say('loading')} />;
  return <Standing place={place} seat={seat} now={now} kind={kind} />;
}

function Standing({ place, seat, now, kind }: SeatPageProps & { kind: Exclude<SeatKind, 'yours'> }) {
  const pick = usePick();
  // Whoever still types for the old window takes nothing over by a stray Enter.
  const button = useFocusWhileOpen<HTMLButtonElement>(kind === 'arriving');
  const Icon = kind === 'lost' || kind === 'taken' ? TriangleAlert : Armchair;
  const window = place.serviceWindow;
  useTitle(pick(say(`seat_${kind}`, { window })));
  return (
    <main className={`seat ${kind}`} data-testid="seat" data-seat={kind}>
      <LanguageSwitch />
      <Icon aria-hidden size="3em" />
      <h1 role="alert">{pick(say(`seat_${kind}`, { window }))}</h1>
      <Since place={place} now={now} kind={kind} />
      <p>{pick(say(`seat_${kind}_how`))}</p>
      {seat.problem && <p role="status">{pick(seat.problem.text)}</p>}
      <button ref={button} type="button" className="press seal" data-testid="sit" onClick={seat.sit}>
        {pick(say(kind === 'taken' || kind === 'lost' ? 'takeOver' : 'sitDown', { window }))}
      </button>
      <a href={`?hall=${place.hall}`} data-testid="other-window">
        {pick(say('chooseOther'))}
      </a>
    </main>
  );
}

/** For how long the other console has been working there. */
function Since({ place, now, kind }: { place: Place; now: number; kind: SeatKind }) {
  const pick = usePick();
  const windows = useQuery({
    queryKey: ['windows', place.hall],
    queryFn: () => hallApi.windows(place.hall),
    enabled: kind === 'taken' || kind === 'lost',
    refetchInterval: 4_000,
  });
  const since = windows.data?.windows.find(({ number }) => number === place.serviceWindow)?.taken;
  if (!since) return null;
  const minutes = minutesSince(since, now);
  return (
    <p data-testid="taken-since">
      {pick(minutes === 0 ? say('takenNow') : say('takenSince', { count: minutes }))}
    </p>
  );
}

/** Whoever works in another program sees it in the tab. */
function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = `⚠ ${title}`;
    return () => {
      document.title = before;
    };
  }, [title]);
}
