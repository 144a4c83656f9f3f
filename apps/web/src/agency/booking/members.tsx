import type { GroupBookingView, GroupMember } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usePick } from '../../shared/language.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';
import { MemberChange } from './member-change.js';

/** Who has a place, masked; single people can be swapped or leave until the group has come. */
export function Members({ booking }: { booking: GroupBookingView }) {
  const pick = usePick();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['members', booking.id, booking.taken],
    queryFn: () => agencyApi.members(booking.id),
  });
  const isOpen = booking.state === 'held' || booking.state === 'booked';
  return (
    <section className="card members" data-testid="members">
      <h2>{pick(say('members'))}</h2>
      <ol className="people">
        {data?.members.map((member) => (
          <li key={member.appointment} data-testid="member">
            <Member member={member} isOpen={isOpen} choose={() => setChosen(member.appointment)} />
            {chosen === member.appointment && (
              <MemberChange booking={booking.id} member={chosen} close={() => setChosen(null)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MemberProps {
  readonly member: GroupMember;
  readonly isOpen: boolean;
  readonly choose: () => void;
}

function Member({ member: { name, document }, isOpen, choose }: MemberProps) {
  const pick = usePick();
  return (
    <span className="member">
      <b>{name}</b>
      <span className="quiet">{document}</span>
      {isOpen && (
        <button type="button" data-testid="swap" onClick={choose}>
          {pick(say('swap'))}
        </button>
      )}
    </span>
  );
}
