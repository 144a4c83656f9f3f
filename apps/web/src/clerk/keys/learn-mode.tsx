import { useEffect, useState } from 'react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { say, sayWith } from '../say.js';
import { useFocusWhileOpen } from '../panels/use-focus.js';
import { holderOf, keyCommands, type KeyCommand, type KeyMap } from './key-map.js';
import { keyName } from './key-name.js';
import { isModifier, mayMean, taught } from './learn.js';
import { nameOf } from './stroke.js';
import { strokeOf } from './use-keys.js';

const nothing = 'nothing';

/** Press a key, choose what it shall mean: that is all. */
export function Learn({ done }: { done: () => void }) {
  const [pressed, setPressed] = useState<string | null>(null);
  const isGood = pressed !== null && mayMean(pressed);
  useNextKey(!isGood, setPressed, done);
  return isGood ? <Meaning name={pressed} done={done} /> : <PressAKey refused={pressed} done={done} />;
}

interface PressAKeyProps {
  readonly refused: string | null;
  readonly done: () => void;
}

function PressAKey({ refused, done }: PressAKeyProps) {
  const pick = usePick();
  return (
    <div className="learn" data-testid="learn-mode">
      <p className="big" role="status">
        {pick(refused === null ? say('learnPress') : sayWith('learnRefused', {}, { key: keyName(refused) }))}
      </p>
      <div className="group">
        <button type="button" className="press" data-testid="learn-done" onClick={done}>
          {pick(say('learnStop'))} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

function Meaning({ name, done }: { name: string; done: () => void }) {
  const pick = usePick();
  const { keys, changeKeys } = useConsole();
  const select = useFocusWhileOpen<HTMLSelectElement>();
  const holder = holderOf(keys.map, name);
  const [chosen, setChosen] = useState<KeyCommand | typeof nothing>(holder ?? nothing);
  const key = { key: keyName(name) };
  return (
    <form
      className="learn"
      data-testid="learn-meaning"
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        changeKeys({ ...keys, map: meaning(keys.map, name, chosen) });
        done();
      }}
    >
      <label>
        {pick(sayWith('learnMeans', {}, key))}
        <select
          ref={select}
          data-testid="learn-command"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as typeof chosen)}
        >
          <option value={nothing}>{pick(say('noMeaning'))}</option>
          {keyCommands.map((command) => (
            <option key={command} value={command}>
              {pick(say(command))}
            </option>
          ))}
        </select>
      </label>
      {holder && holder !== chosen && <p role="status">{pick(heldBy(name, holder))}</p>}
      <button type="submit" className="press seal" data-testid="learn-save">
        {pick(say('learnSave'))}
      </button>
    </form>
  );
}

function heldBy(name: string, holder: KeyCommand): Text {
  return sayWith('learnHeld', {}, { key: keyName(name), command: say(holder) });
}

function meaning(map: KeyMap, name: string, chosen: KeyCommand | typeof nothing): KeyMap {
  return taught(map, name, chosen === nothing ? null : chosen);
}

/** Hears the next key before anybody else does. */
function useNextKey(listens: boolean, hear: (name: string) => void, stop: () => void): void {
  useEffect(() => {
    if (!listens) return;
    const pressed = (event: KeyboardEvent) => {
      const name = nameOf(strokeOf(event));
      if (isModifier(name)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (name === 'Escape') stop();
      else hear(name);
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [listens, hear, stop]);
}
