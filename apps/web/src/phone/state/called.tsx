import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { say } from '../say.js';
import { Place } from './place.js';

/** Called fills the whole screen with the zone's colour; being served is the same, quietly. */
export function Called({ ticket }: { ticket: TicketStatus }) {
  const { state, calls, window: serviceWindow } = ticket;
  const at = { window: serviceWindow ?? '' };
  return (
    <>
      <h1 data-testid="phone-called">
        <Both text={state === 'serving' ? say('serving') : say(calls > 1 ? 'calledAgain' : 'called')} />
      </h1>
      <p className="go" data-testid="phone-window">
        <Both text={state === 'serving' ? say('servingAt', at) : say('window', at)} />
      </p>
      <Place ticket={ticket} />
      {state === 'called' && (
        <p>
          <Both inline text={say('calledCount', { count: calls })} />
        </p>
      )}
    </>
  );
}
