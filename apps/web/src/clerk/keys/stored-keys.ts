import {
  conflictsOf,
  keyCommands,
  usualClerkKeys,
  usualKeys,
  type ClerkKeys,
  type KeyMap,
} from './key-map.js';

const place = 'paihao.keys';

/** The keys of this machine; whatever else may be found in its place are the usual ones. */
export function storedKeys(): ClerkKeys {
  return keysFrom(localStorage.getItem(place));
}

export function storeKeys(keys: ClerkKeys): void {
  localStorage.setItem(place, JSON.stringify(keys));
}

export function keysFrom(stored: string | null): ClerkKeys {
  const read = parsed(stored);
  if (!read) return usualClerkKeys;
  const map = mapFrom(read.map ?? {});
  return {
    map: conflictsOf(map).length === 0 ? map : usualKeys,
    functionKeys: read.functionKeys !== false,
    singleKeys: read.singleKeys !== false,
  };
}

type Stored = { readonly [K in keyof ClerkKeys]?: unknown };

function parsed(stored: string | null): Stored | null {
  try {
    const read: unknown = JSON.parse(stored ?? 'null');
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}

/** A command that is newer than what is stored has its usual keys. */
function mapFrom(stored: unknown): KeyMap {
  const lists = new Map<string, unknown>(Object.entries(stored as object));
  const entries = keyCommands.map((command) => {
    const list = lists.get(command);
    return [command, isListOfNames(list) ? list : usualKeys[command]] as const;
  });
  return Object.fromEntries(entries) as unknown as KeyMap;
}

function isListOfNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
