import type { ServiceList, ServiceOffer } from '#contracts';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { newPressKey } from '../shared/press-key.js';
import type { Text } from '../shared/text.js';
import { BackKey } from './back-key.js';
import type { Journey } from './journey.js';
import { ProblemBox } from './problem-box.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

type Confirming = Extract<Journey['step'], { at: 'confirm' }>;

interface ConfirmProps {
  readonly step: Confirming;
  readonly offer: ServiceOffer;
  readonly list: ServiceList;
  readonly old: boolean;
  readonly tell: Tell;
  readonly takeNumber: () => void;
}

/** Second touch: everything one should know before waiting, then the one next action. */
export function Confirm({ step, offer, list, old, tell, takeNumber }: ConfirmProps) {
  return (
    <main className="step confirm">
      <div className="step-head">
        <BackKey tell={tell} disabled={step.sending} />
        <p className="question">
          <Both inline text={say('confirm')} />
        </p>
      </div>
      {step.problem && <ProblemBox problem={step.problem} uncertain={step.uncertain} />}
      <h1>
        <Both text={offer.name} />
      </h1>
      <dl className="facts">
        <Where offer={offer} list={list} />
        {!old && (
          <Fact term={say('ahead')}>
            <Both
              text={offer.waiting === 0 ? say('aheadNone') : say('aheadCount', { count: offer.waiting })}
            />
          </Fact>
        )}
        <Fact term={say('windows')}>
          <Both text={windowsText(offer)} />
        </Fact>
      </dl>
      <div className="go-on">
        <PriorityKey step={step} tell={tell} />
        <TakeKey step={step} takeNumber={takeNumber} />
      </div>
    </main>
  );
}

function Fact({ term, children }: { term: Text; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Both text={term} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Where({ offer, list }: { offer: ServiceOffer; list: ServiceList }) {
  const zone = list.zones.find(({ letter }) => letter === offer.zone);
  if (!zone) return null;
  return (
    <Fact term={say('whereToWait')}>
      <span className="where">
        <ZoneChip letter={zone.letter} />
        <Both text={placeOf(zone.name, zone.direction)} />
      </span>
    </Fact>
  );
}

function placeOf(name: Text, direction: Text): Text {
  return { zh: `${name.zh}，${direction.zh}`, en: `${name.en}, ${direction.en}` };
}

function windowsText({ windows, openWindows }: ServiceOffer): Text {
  const zh = say(openWindows === 0 ? 'windowsNone' : 'windowsOpen', {
    numbers: windows.join('、'),
    count: openWindows,
  });
  const en = say(openWindows === 0 ? 'windowsNone' : 'windowsOpen', {
    numbers: windows.join(', '),
    count: openWindows,
  });
  return { zh: zh.zh, en: en.en };
}

function PriorityKey({ step, tell }: { step: Confirming; tell: Tell }) {
  const on = step.lane === 'priority';
  return (
    <button
      type="button"
      className="key priority-key"
      aria-pressed={on}
      data-testid="priority"
      disabled={step.sending || step.uncertain}
      onClick={() => tell({ type: 'laneChosen', lane: on ? 'ordinary' : 'priority', key: newPressKey() })}
    >
      <Star aria-hidden size="1.6em" fill={on ? 'currentColor' : 'none'} />
      <span>
        <strong>
          <Both inline text={say('priority')} />
        </strong>
        <Both text={say(on ? 'priorityOn' : 'priorityWho')} />
      </span>
    </button>
  );
}

function TakeKey({ step, takeNumber }: { step: Confirming; takeNumber: () => void }) {
  const words = step.sending ? 'taking' : step.problem ? 'again' : 'take';
  return (
    <button
      type="button"
      className="seal-key"
      data-testid="take-number"
      aria-disabled={step.sending}
      onClick={takeNumber}
    >
      <Both text={say(words)} />
    </button>
  );
}
