import type { Language } from './text.js';

/** The words of one screen: the same keys in both languages. English may add `_one` and `_other` for counts. */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, string>>>>;

type Plain<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** What may be asked for: `waiting` stands for `waiting_one` and `waiting_other`. */
export type Key<C extends Catalogue> = Plain<keyof C['en'] & string>;

export type Values = Readonly<Record<string, string | number>>;
