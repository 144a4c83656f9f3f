import type { AppointmentView } from '#contracts';
import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { OwnKey } from '../../shared/components/own-key.js';
import type { OpenSlot } from '../book/slot-days.js';
import { SlotPicker } from '../book/slot-picker.js';
import { Said } from '../frame.js';
import { say } from '../say.js';
import { whenText } from '../when.js';
import type { StateProps } from './state-props.js';

interface MovingProps {
  readonly appointment: AppointmentView;
  readonly own: StateProps['own'];
  readonly close: () => void;
}

/** Another time: chosen first, moved with the second press; the old place is kept until then. */
export function Moving({ appointment: { hall, service }, own, close }: MovingProps) {
  const [slot, setSlot] = useState<OpenSlot | null>(null);
  const move = async (to: OpenSlot) => {
    if (await own.move(to.id)) close();
  };
  return (
    <>
      <h1>
        <Both text={say('moveTo')} />
      </h1>
      <SlotPicker
        {...{ hall: hall.code, service: service.code, chosen: slot?.id ?? null }}
        choose={setSlot}
      />
      <Said problem={own.problem} />
      {slot && (
        <OwnKey
          id="move-yes"
          look="next"
          busy={own.busy}
          text={moveText(slot)}
          press={() => void move(slot)}
        />
      )}
      <OwnKey id="keep-time" busy={own.busy} text={say('keepTime')} press={close} />
    </>
  );
}

function moveText(slot: OpenSlot) {
  const when = whenText(slot);
  return { zh: say('moveYes', { when: when.zh }).zh, en: say('moveYes', { when: when.en }).en };
}
