import type { Language, Text } from './text.js';
import type { Catalogue, Key, Values } from './words.js';

/** The sentence of a key in both languages, its facts filled in. */
export type Say<C extends Catalogue> = (key: Key<C>, values?: Values) => Text;

type Listener = (language: Language) => void;

/** The language of one page, and who wants to know when it changes. */
export class Tongue {
  private readonly listeners = new Set<Listener>();

  constructor(private spoken: Language) {}

  get language(): Language {
    return this.spoken;
  }

  choose(language: Language): void {
    this.spoken = language;
    this.listeners.forEach((listener) => listener(language));
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The typed way to speak from a catalogue. A library that does this is a seventh of the phone page's whole weight. */
export function sayFrom<C extends Catalogue>({ zh, en }: C): Say<C> {
  return (key, values = {}) => ({
    zh: filled(zh[key] ?? '', values),
    en: filled(en[`${key}_${values['count'] === 1 ? 'one' : 'other'}`] ?? en[key] ?? '', values),
  });
}

/** `{{name}}` is replaced by the fact of that name; one that is missing stays, to be seen. */
function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
