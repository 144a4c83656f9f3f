import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { goTo } from '../../shared/use-address.js';
import { bookingApi } from '../booking-api.js';
import { Message } from '../frame.js';
import { say } from '../say.js';
import type { Chosen } from './chosen.js';
import { ConfirmStep } from './confirm-step.js';
import { nobody } from './person.js';
import { PersonForm } from './person-form.js';

interface PersonStepProps extends Omit<Chosen, 'slot'> {
  readonly slot: number;
}

/** Who it is, and the last look before it is booked. What was typed stays on this page and nowhere else. */
export function PersonStep({ hall, service, slot: id }: PersonStepProps) {
  const [typed, setTyped] = useState(nobody);
  const [isChecked, setChecked] = useState(false);
  const { data } = useQuery({
    queryKey: ['slots', hall.code, service.code],
    queryFn: () => bookingApi.slots(hall.code, service.code, 14),
  });
  const slot = data?.slots.find((one) => one.id === id);
  const otherTime = () => goTo({ hall: hall.code, service: service.code });
  if (!data) return <Message hall={hall.name} title={say('loading')} />;
  if (!slot)
    return (
      <Message hall={hall.name} title={say('noSlots')} how={say('noSlotsHow')}>
        <button type="button" className="next-key" onClick={otherTime}>
          {say('otherTime').zh}
        </button>
      </Message>
    );
  const chosen = { hall, service, slot };
  return isChecked ? (
    <ConfirmStep {...{ chosen, typed, otherTime }} back={() => setChecked(false)} />
  ) : (
    <PersonForm {...{ chosen, typed, otherTime }} type={setTyped} go={() => setChecked(true)} />
  );
}
