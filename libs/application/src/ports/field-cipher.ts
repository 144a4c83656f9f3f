/**
 * Seals single fields, so that whoever reads the table, the database's own logs or a backup reads nothing. `context`
 * names the place of a field (`table.column.row`): what was moved to another place does not open.
 */
export abstract class FieldCipher {
  abstract seal(plain: string, context: string): string;
  /** Throws `Unreadable` when the key is gone, the place is another, or a single bit was changed. */
  abstract open(sealed: string, context: string): string;
  /** 32 bytes by which to look up what is sealed: the same for the same text and purpose, and for nothing else. */
  abstract index(plain: string, purpose: string): Buffer;
}

/** Makes keys for single people, so that forgetting the key forgets the person. */
export abstract class DataKeys {
  /** A new random key as text. */
  abstract make(): string;
  /** The cipher of one key; `id` names it in what it seals. */
  abstract cipherOf(id: string, key: string): FieldCipher;
}

/** A sealed field that does not open. Says why, never what was in it. */
export class Unreadable extends Error {}
