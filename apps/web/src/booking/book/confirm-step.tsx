import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { OwnKey } from '../../shared/components/own-key.js';
import { useLanguage } from '../../shared/language.js';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { useSureKey } from '../../shared/use-sure-key.js';
import { bookingApi } from '../booking-api.js';
import { Frame, Said } from '../frame.js';
import { keepId } from '../kept-ids.js';
import { say } from '../say.js';
import { whenText } from '../when.js';
import { BackKey } from './back-key.js';
import { asPerson, type Typed } from './person.js';
import type { Chosen } from './chosen.js';

interface ConfirmStepProps {
  readonly chosen: Chosen;
  readonly typed: Typed;
  readonly back: () => void;
  readonly otherTime: () => void;
}

/** Everything once more, then the one red key. */
export function ConfirmStep({ chosen: { hall, service, slot }, typed, back, otherTime }: ConfirmStepProps) {
  const { language } = useLanguage();
  const once = useSureKey();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Text | null>(null);
  const book = async () => {
    setBusy(true);
    setProblem(null);
    const wish = { service: service.code, slot: slot.id, person: asPerson(typed), language };
    try {
      const { id } = await once((key) => bookingApi.book(hall.code, wish, key));
      keepId(id);
      location.replace(`/a/${id}`);
    } catch (error) {
      setProblem(asProblem(error).text);
      setBusy(false);
    }
  };
  return (
    <Frame hall={hall.name}>
      <main>
        <BackKey back={back} />
        <h1>
          <Both text={say('confirm')} />
        </h1>
        <dl className="facts">
          <Fact name={say('what')} text={service.name} />
          <Fact name={say('when')} text={whenText(slot)} strong />
          <Fact name={say('where')} text={hall.name} />
          <Fact name={say('person')} text={{ zh: typed.name, en: say(typed.kind).en }} />
        </dl>
        <Said problem={problem} />
        <OwnKey
          id="book"
          look="next"
          busy={busy}
          text={say(busy ? 'booking' : 'book')}
          press={() => void book()}
        />
        <OwnKey id="other-time" busy={busy} text={say('otherTime')} press={otherTime} />
      </main>
    </Frame>
  );
}

function Fact({ name, text, strong = false }: { name: Text; text: Text; strong?: boolean }) {
  return (
    <div className={strong ? 'strong' : ''}>
      <dt>
        <Both inline text={name} />
      </dt>
      <dd>
        <Both text={text} />
      </dd>
    </div>
  );
}
