import type { AppointmentView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { OwnKey } from '../../shared/components/own-key.js';
import { asProblem } from '../../shared/problem.js';
import { bookingApi } from '../booking-api.js';
import { Frame, Message } from '../frame.js';
import { say } from '../say.js';
import { whenText } from '../when.js';
import { Booked } from './booked.js';
import { Moving } from './moving.js';
import type { StateProps } from './state-props.js';
import { useOwn } from './use-own.js';

const everyMs = 5_000;
const missing = ['appointment.unknown', 'request.invalid'];

/** Whoever has the link has the appointment: the code for the kiosk, another time, the way out. */
export function AppointmentPage({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['appointment', id],
    queryFn: () => bookingApi.appointment(id),
    refetchInterval: everyMs,
  });
  if (data) return <Appointment appointment={data} />;
  if (!error) return <Message title={say('loading')} />;
  return missing.includes(asProblem(error).code) ? (
    <Message title={say('unknown')} how={say('unknownHow')}>
      <Again />
    </Message>
  ) : (
    <Message title={say('noAnswer')} how={say('noAnswerHow')} />
  );
}

function Appointment({ appointment }: { appointment: AppointmentView }) {
  const [moving, setMoving] = useState(false);
  const own = useOwn(appointment);
  const { hall, service, slot, state } = appointment;
  return (
    <Frame hall={hall.name}>
      <main className="appointment" data-testid="appointment" data-state={state}>
        <p className="service">
          <Both inline text={service.name} />
        </p>
        <p className="day-and-time" data-testid="when">
          <Both text={whenText(slot)} />
        </p>
        {moving && state === 'booked' ? (
          <Moving appointment={appointment} own={own} close={() => setMoving(false)} />
        ) : (
          <StateOf appointment={appointment} own={own} move={() => setMoving(true)} />
        )}
      </main>
    </Frame>
  );
}

function StateOf(props: StateProps) {
  const { ticket, state } = props.appointment;
  if (state === 'booked') return <Booked {...props} />;
  if (state === 'checked_in')
    return (
      <Ended state="checked_in" how="checkedInHow">
        {ticket && (
          <OwnKey
            {...{ id: 'my-ticket', look: 'next', busy: false, text: say('myTicket') }}
            press={() => location.assign(`/t/${ticket}`)}
          />
        )}
      </Ended>
    );
  return (
    <Ended
      state={state}
      how={state === 'cancelled' ? 'cancelledHow' : state === 'no_show' ? 'noShowHow' : 'attendedHow'}
    >
      <Again appointment={props.appointment} />
    </Ended>
  );
}

interface EndedProps {
  readonly state: Exclude<AppointmentView['state'], 'booked'>;
  readonly how: 'checkedInHow' | 'cancelledHow' | 'noShowHow' | 'attendedHow';
  readonly children: React.ReactNode;
}

function Ended({ state, how, children }: EndedProps) {
  return (
    <div className="state" role="status">
      <h1>
        <Both text={say(state)} />
      </h1>
      <p className="how">
        <Both text={say(how)} />
      </p>
      {children}
    </div>
  );
}

function Again({ appointment }: { appointment?: AppointmentView }) {
  const asked = appointment && `?hall=${appointment.hall.code}&service=${appointment.service.code}`;
  return (
    <OwnKey
      {...{ id: 'again', busy: false, text: say('again') }}
      press={() => location.assign(`/book.html${asked ?? ''}`)}
    />
  );
}
