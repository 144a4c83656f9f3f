import { Bell, BellRing } from 'lucide-react';
import { Both } from '../../shared/components/both.js';
import { say } from '../say.js';
import type { Alerts } from './use-alerts.js';

/** The one tap that switches sound and vibration on, and what has to be so for them to work. */
export function AlertKey({ alerts: { isOn, toggle } }: { alerts: Alerts }) {
  const Sign = isOn ? BellRing : Bell;
  return (
    <button type="button" className="alert-key" data-testid="alerts" aria-pressed={isOn} onClick={toggle}>
      <Sign aria-hidden size="1.6em" />
      <span>
        <strong>
          <Both inline text={say(isOn ? 'alertsOn' : 'alertsOff')} />
        </strong>
        <Both text={say(isOn ? 'alertsOnHow' : 'alertsOffHow')} />
      </span>
    </button>
  );
}
