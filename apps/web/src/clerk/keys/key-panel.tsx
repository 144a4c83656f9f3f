import { useState } from 'react';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { printSheet } from '../print/print-sheet.js';
import { say } from '../say.js';
import { keyCommands, keysOf, usualClerkKeys } from './key-map.js';
import { keyName } from './key-name.js';
import { Learn } from './learn-mode.js';

/** Which key means what; how to teach another one, switch a kind off, and print the card. */
export function KeyPanel() {
  const pick = usePick();
  const { keys, changeKeys, learn } = useConsole();
  const [learns, setLearns] = useState(false);
  const turn = (on: boolean) => {
    setLearns(on);
    learn(on);
  };
  if (learns) return <Learn done={() => turn(false)} />;
  return (
    <div className="keys">
      <KeyList />
      <KeySwitches />
      <div className="group">
        <button type="button" className="press" data-testid="learn" onClick={() => turn(true)}>
          {pick(say('learn'))}
        </button>
        <button type="button" className="press" data-testid="print-card" onClick={() => printSheet('card')}>
          {pick(say('printCard'))}
        </button>
        <button
          type="button"
          className="press"
          data-testid="usual-keys"
          onClick={() => changeKeys(usualClerkKeys)}
        >
          {pick(say('usualKeys'))}
        </button>
      </div>
      <p className="quiet">{keys.singleKeys ? pick(say('figuresCall')) : pick(say('figuresOff'))}</p>
    </div>
  );
}

/** Every command with the keys that work now; on the screen and on the card. */
export function KeyList() {
  const pick = usePick();
  const { keys } = useConsole();
  return (
    <dl className="key-list">
      {keyCommands.map((command) => (
        <div key={command} data-testid={`keys-of-${command}`}>
          <dt>{pick(say(command))}</dt>
          <dd>
            {keysOf(keys, command).map((name) => (
              <kbd key={name}>{pick(keyName(name))}</kbd>
            ))}
            {keysOf(keys, command).length === 0 && pick(say('noKey'))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Keys that are in the way of another program, of a hand or of speech input can be switched off. */
function KeySwitches() {
  const pick = usePick();
  const { keys, changeKeys } = useConsole();
  return (
    <fieldset>
      {(['functionKeys', 'singleKeys'] as const).map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            data-testid={kind}
            checked={keys[kind]}
            onChange={(event) => changeKeys({ ...keys, [kind]: event.target.checked })}
          />
          {pick(say(kind))}
        </label>
      ))}
    </fieldset>
  );
}
