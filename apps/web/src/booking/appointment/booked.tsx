import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { hallTime } from '../../shared/clock.js';
import { Both } from '../../shared/components/both.js';
import { OwnKey, Question } from '../../shared/components/own-key.js';
import { useLayout } from '../../shared/use-hall.js';
import { useToday } from '../../shared/use-today.js';
import { bookingApi } from '../booking-api.js';
import { Said } from '../frame.js';
import { say } from '../say.js';
import { ScanCard } from '../scan-card.js';
import { whenText } from '../when.js';
import type { StateProps } from './state-props.js';

/** Still to come: what the kiosk wants to see, what to bring, and what may be changed. */
export function Booked(props: StateProps) {
  const { appointment } = props;
  const { code, hall, slot, checkInUntil, papers, person } = appointment;
  const timeZone = useLayout(hall.code)?.hall.timeZone ?? 'Asia/Shanghai';
  const isToday = useToday(timeZone) === slot.day;
  return (
    <>
      <h1>
        <Both text={say('booked')} />
      </h1>
      <p>
        <Both text={say('bookedHow')} />
      </p>
      <ScanCard code={code}>
        <Both inline text={say('checkInUntil', { time: hallTime(Date.parse(checkInUntil), timeZone) })} />
      </ScanCard>
      <Said problem={props.own.problem} />
      {isToday && <CheckIn {...props} />}
      <p className="whose" data-testid="whose">
        <Both inline text={say('person')} /> <b>{person.name}</b> {person.document}
      </p>
      {papers.length > 0 && (
        <section className="papers-list">
          <h2>
            <Both inline text={say('papers')} />
          </h2>
          <ul>
            {papers.map((paper) => (
              <li key={paper.code}>
                <Both inline text={paper.name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <a className="own-key calendar-file" href={bookingApi.calendarFile(appointment.id)} download>
        <CalendarPlus aria-hidden size="1.3em" />
        <Both inline text={say('calendarFile')} />
      </a>
      <Changes {...props} />
      <p className="quiet">
        <Both text={say('keepLink')} />
      </p>
    </>
  );
}

function CheckIn({ own }: StateProps) {
  return (
    <>
      <OwnKey
        id="check-in"
        look="next"
        busy={own.busy}
        text={say('hereNow')}
        press={() => void own.checkIn()}
      />
      <p className="quiet">
        <Both text={say('hereHow')} />
      </p>
    </>
  );
}

function Changes({ appointment, own, move }: StateProps) {
  const [asks, setAsks] = useState(false);
  if (!appointment.mayChange)
    return (
      <p className="quiet" data-testid="no-change">
        <Both text={say('noChange')} />
      </p>
    );
  if (asks)
    return (
      <Question id="cancel-sure" text={sureText(appointment)}>
        <OwnKey
          id="cancel-keep"
          busy={own.busy}
          text={say('cancelKeep')}
          press={() => setAsks(false)}
          focused
        />
        <OwnKey id="cancel-yes" busy={own.busy} text={say('cancelYes')} press={() => void own.cancel()} />
      </Question>
    );
  return (
    <div className="own-keys">
      <OwnKey id="move" busy={own.busy} text={say('move')} press={move} />
      <OwnKey id="cancel" busy={own.busy} text={say('cancel')} press={() => setAsks(true)} />
    </div>
  );
}

function sureText({ slot }: StateProps['appointment']) {
  const when = whenText(slot);
  return { zh: say('cancelSure', { when: when.zh }).zh, en: say('cancelSure', { when: when.en }).en };
}
