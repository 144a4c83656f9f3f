import type { HallSummary, ServiceOffer } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { goTo } from '../../shared/use-address.js';
import { Frame } from '../frame.js';
import { say } from '../say.js';
import { BackKey } from './back-key.js';
import { SlotPicker } from './slot-picker.js';

interface TimeStepProps {
  readonly hall: HallSummary;
  readonly service: ServiceOffer;
}

export function TimeStep({ hall, service }: TimeStepProps) {
  return (
    <Frame hall={hall.name}>
      <main>
        <BackKey back={() => goTo({ hall: hall.code })} />
        <p className="service">
          <Both inline text={service.name} />
        </p>
        <h1>
          <Both text={say('chooseTime')} />
        </h1>
        <SlotPicker
          {...{ hall: hall.code, service: service.code, chosen: null }}
          choose={({ id }) => goTo({ hall: hall.code, service: service.code, slot: String(id) })}
        />
      </main>
    </Frame>
  );
}
