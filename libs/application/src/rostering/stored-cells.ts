import type { FoundSheet, SheetLine, StoredRow } from '../ports/index.js';
import { Unreadable, type FieldCipher } from '../ports/index.js';
import { fieldCodes, type FieldCells, type RosterField, type SheetCell } from '#domain';

/** A row as it came, in the agency's own layout, and what was written over it since. */
export interface StoredCells {
  readonly raw: readonly (SheetCell | null)[];
  readonly edits: Readonly<Partial<Record<RosterField, string>>>;
}

const nothingEdited: StoredCells['edits'] = {};

const place = (subjectId: string) => `roster_rows.cells_sealed.${subjectId}`;

export function sealCells(cipher: FieldCipher, subjectId: string, cells: StoredCells): string {
  return cipher.seal(JSON.stringify(cells), place(subjectId));
}

/** Throws `Unreadable` when the person was erased or the seal is not what was written. */
export function openCells(ciphers: ReadonlyMap<string, FieldCipher>, row: StoredRow): StoredCells {
  const cipher = ciphers.get(row.subjectId);
  if (!cipher || row.cellsSealed === null) throw new Unreadable('erased');
  return JSON.parse(cipher.open(row.cellsSealed, place(row.subjectId))) as StoredCells;
}

export function cellsOfLine(line: SheetLine): StoredCells {
  return { raw: Array.from(line.cells, (cell) => cell ?? null), edits: nothingEdited };
}

/** What a row says by field: as it came, and as it was mended. */
export function fieldCells(found: Pick<FoundSheet, 'columns'>, { raw, edits }: StoredCells): FieldCells {
  const cells = new Map<RosterField, SheetCell>();
  for (const { index, field } of found.columns) {
    const cell = raw[index];
    if (field && cell) cells.set(field, cell);
  }
  for (const field of fieldCodes) {
    const text = edits[field];
    if (text !== undefined) cells.set(field, { text, kind: 'text' });
  }
  return Object.fromEntries(cells);
}
