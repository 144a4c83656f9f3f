import { createContext, useContext, useState } from 'react';
import { keyName, ariaKey } from './key-name.js';
import { keysOf, usualClerkKeys, type ClerkKeys, type KeyCommand } from './key-map.js';
import { storedKeys, storeKeys } from './stored-keys.js';
import type { Text } from '../../shared/text.js';

/** The keys of this machine, for every button that shows one. */
export const KeysContext = createContext<ClerkKeys>(usualClerkKeys);

/** The keys of this machine, and the way to change them. */
export function useStoredKeys(): [ClerkKeys, (keys: ClerkKeys) => void] {
  const [keys, setKeys] = useState(storedKeys);
  const change = (changed: ClerkKeys) => {
    storeKeys(changed);
    setKeys(changed);
  };
  return [keys, change];
}

interface KeyHint {
  /** As it is printed on the button. */
  readonly name: Text;
  readonly aria: string;
}

/** The key of a command; none where it has none or its kind is switched off. */
export function useKeyHint(command: KeyCommand | undefined): KeyHint | undefined {
  const keys = useContext(KeysContext);
  const [first] = command ? keysOf(keys, command) : [];
  return first === undefined ? undefined : { name: keyName(first), aria: ariaKey(first) };
}
