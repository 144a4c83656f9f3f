import type { GroupBookingView, Roster, RosterFormat, RosterRow } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePick } from '../../shared/language.js';
import { agencyApi } from '../agency-api.js';
import { useRows } from '../grid/use-rows.js';
import { say } from '../say.js';
import { MemberChange } from './member-change.js';

/** Who has a place, masked; single people can be swapped or leave until the group has come. */
export function Members({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const { data } = useQuery({
    queryKey: ['rosters', booking.id],
    queryFn: () => agencyApi.rosters(booking.id),
  });
  const { data: format } = useQuery({
    queryKey: ['roster-format'],
    queryFn: agencyApi.format,
    staleTime: Infinity,
  });
  return (
    <section className="card members" data-testid="members">
      <h2>{pick(say('members'))}</h2>
      {format && data?.rosters.map((roster) => <OfRoster key={roster.id} {...{ booking, roster, format }} />)}
    </section>
  );
}

interface OfRosterProps {
  readonly booking: GroupBookingView;
  readonly roster: Roster;
  readonly format: RosterFormat;
}

function OfRoster({ booking, roster, format }: OfRosterProps) {
  const pick = usePick();
  const { rows, hasMore, more } = useRows(roster.id, 'booked');
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <>
      <ol className="people">
        {rows?.map((row) => (
          <li key={row.row} data-testid="member" data-row={row.row}>
            <Member row={row} choose={() => setChosen(row.row)} isOpen={booking.state !== 'arrived'} />
            {chosen === row.row && (
              <MemberChange {...{ booking, row, format, roster: roster.id }} close={() => setChosen(null)} />
            )}
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" onClick={more}>
          {pick(say('more', { count: 100 }))}
        </button>
      )}
    </>
  );
}

function Member({ row, choose, isOpen }: { row: RosterRow; choose: () => void; isOpen: boolean }) {
  const pick = usePick();
  const textOf = (field: RosterRow['cells'][number]['field']) =>
    row.cells.find((cell) => cell.field === field)?.text;
  return (
    <span className="member">
      <b>{textOf('name')}</b>
      <span className="quiet">{textOf('document-number')}</span>
      {isOpen && (
        <button type="button" data-testid="swap" onClick={choose}>
          {pick(say('swap'))}
        </button>
      )}
    </span>
  );
}
