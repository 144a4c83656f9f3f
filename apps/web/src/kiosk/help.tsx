import { Both } from '../shared/components/both.js';
import { say } from './say.js';

/** Says who helps and where. It does not claim to have called anybody: this kiosk cannot. */
export function Help({ close }: { close: () => void }) {
  return (
    <div className="overlay" role="dialog" aria-modal aria-labelledby="help" data-testid="help-panel">
      <div className="panel">
        <h2 id="help">
          <Both text={say('helpTitle')} />
        </h2>
        <p>
          <Both text={say('helpHow')} />
        </p>
        <p>
          <Both text={say('helpStep')} />
        </p>
        <button type="button" className="key" data-testid="help-close" onClick={close}>
          <Both text={say('close')} />
        </button>
      </div>
    </div>
  );
}
