/**
 * Encrypts single fields before they are stored. `context` names what the field belongs to (a table, column and row):
 * what was sealed for one place cannot be opened at another.
 */
export abstract class FieldCipher {
  abstract seal(plain: string, context: string): string;
  /** Throws when the value was changed, belongs elsewhere, or its key is unknown. */
  abstract open(sealed: string, context: string): string;
}
