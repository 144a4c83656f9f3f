import type { IssuedTicket, ServiceList } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type CSSProperties } from 'react';
import { Both } from '../shared/components/both.js';
import { QrCode } from '../shared/components/qr-code.js';
import { zoneClass, ZoneChip } from '../shared/components/zone-chip.js';
import { hallApi } from '../shared/hall-api.js';
import { useNow } from '../shared/use-now.js';
import { resultStaysMs } from './idle.js';
import { say } from './say.js';
import { statusText } from './status-text.js';
import type { Tell } from './use-journey.js';

interface ResultProps {
  readonly ticket: IssuedTicket;
  readonly held: boolean;
  readonly list: ServiceList;
  readonly slow: number;
  readonly tell: Tell;
  readonly end: () => void;
}

/** Third screen: the number, where to wait, and the same on one's own phone. */
export function Result({ ticket, held, list, slow, tell, end }: ResultProps) {
  const zoneLetter = list.services.find(({ code }) => code === ticket.service)?.zone ?? '';
  const secondsLeft = useCountdown({ ms: resultStaysMs * slow, on: !held, end });
  return (
    <main
      className={`step result ${zoneClass(zoneLetter)}`}
      data-testid="result"
      onPointerDown={() => tell({ type: 'held' })}
    >
      <section className="number-card">
        <h1>
          <Both inline text={say(ticket.lane === 'priority' ? 'laneKept' : 'yourNumber')} />
        </h1>
        <p
          className="number"
          data-testid="issued-label"
          style={{ '--length': ticket.label.length } as CSSProperties}
        >
          {ticket.label}
        </p>
        <Place list={list} letter={zoneLetter} />
        <Status code={ticket.code} />
      </section>
      <section className="take-along">
        <QrCode content={`${location.origin}/t/${ticket.code}`} label={say('scan').zh} />
        <div>
          <strong>
            <Both text={say('scan')} />
          </strong>
          <Both text={say('keep')} />
        </div>
      </section>
      <p className="countdown" role="status">
        <Both text={held ? say('stays') : say('returns', { count: secondsLeft })} />
      </p>
      <button type="button" className="seal-key" data-testid="done" onClick={end}>
        <Both text={say('done')} />
      </button>
    </main>
  );
}

/** The zone in which one waits, and the way there. */
export function Place({ list, letter }: { list: ServiceList; letter: string }) {
  const zone = list.zones.find((candidate) => candidate.letter === letter);
  if (!zone) return null;
  return (
    <p className="place" data-testid="issued-zone">
      <ZoneChip letter={zone.letter} />
      <span>
        <Both inline text={zone.name} />
        <Both text={zone.direction} />
      </span>
    </p>
  );
}

function Status({ code }: { code: string }) {
  const { data } = useQuery({
    queryKey: ['ticket', code],
    queryFn: () => hallApi.ticket(code),
    refetchInterval: 3_000,
  });
  return (
    <p className="ahead" role="status" data-testid="issued-ahead">
      <Both inline text={data ? statusText(data) : say('aheadUnknown')} />
    </p>
  );
}

/** Counts down while nobody touches; calls `end` once at zero. */
export function useCountdown({ ms, on, end }: { ms: number; on: boolean; end: () => void }): number {
  const [startedAt] = useState(() => performance.now());
  const { monotonic } = useNow(250);
  const left = Math.max(0, Math.ceil((ms - (monotonic - startedAt)) / 1000));
  useEffect(() => {
    if (on && left === 0) end();
  }, [on, left, end]);
  return left;
}
