import { Injectable } from '@nestjs/common';
import type { DateReading, Instant } from '#domain';
import {
  Clock,
  Ids,
  PersonSealer,
  type FieldCipher,
  type FoundSheet,
  type RosterStores,
  type StoredRow,
} from '../ports/index.js';
import { judge } from './judge-row.js';
import { fieldCells, sealCells, type StoredCells } from './stored-cells.js';

/** Makes rows and judges them: the same whether they come from a file, a grid or a swap. */
@Injectable()
export class NewRows {
  constructor(
    private readonly ids: Ids,
    private readonly sealer: PersonSealer,
    private readonly clock: Clock,
  ) {}

  /** People that were not known before, each under a new key. */
  async make(
    { subjects }: Pick<RosterStores, 'subjects'>,
    found: FoundSheet,
    people: readonly { readonly row: number; readonly cells: StoredCells }[],
    until: Instant,
  ): Promise<StoredRow[]> {
    const made = people.map((person) => ({ ...person, subjectId: this.ids.recordId() }));
    const keys = made.map(({ subjectId }) => ({ id: subjectId, kind: 'traveller' as const }));
    const ciphers = await subjects.makeAll(keys, until);
    return made.map(({ row, cells, subjectId }) => ({
      ...{ row, subjectId, kept: null, key: this.ids.ticketCode(), appointmentId: this.ids.recordId() },
      ...this.judged(found, cells, { subjectId, cipher: ciphers.get(subjectId) }),
    }));
  }

  /** The same row with other cells. Who it is may have changed, so it is another appointment. */
  change(row: StoredRow, found: FoundSheet, cells: StoredCells, cipher: FieldCipher | undefined): StoredRow {
    const judged = this.judged(found, cells, { subjectId: row.subjectId, cipher });
    return { ...row, ...judged, kept: null, appointmentId: this.ids.recordId() };
  }

  readingOf(found: Pick<FoundSheet, 'dateOrder' | 'serialShift'>): DateReading {
    const today = new Date(this.clock.now()).toISOString().slice(0, 10);
    return { today, order: found.dateOrder ?? undefined, serialShift: found.serialShift };
  }

  private judged(
    found: FoundSheet,
    cells: StoredCells,
    whose: { subjectId: string; cipher: FieldCipher | undefined },
  ) {
    if (!whose.cipher) throw new Error('a row without a key');
    return {
      ...judge(fieldCells(found, cells), this.readingOf(found), this.sealer),
      cellsSealed: sealCells(whose.cipher, whose.subjectId, cells),
    };
  }
}
