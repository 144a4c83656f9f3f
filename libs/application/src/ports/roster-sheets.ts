import type { FileProblem, SheetCell } from '#domain';

/** How a file was read: by whom nobody is told, only what it holds. */
export interface SheetRead {
  readonly kind: 'xlsx' | 'csv';
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly encoding: SheetEncoding | null;
  /** Days to add to serial dates: 1462 where the workbook counts from 1904. */
  readonly serialShift: number;
  /** Hidden columns that our own workbooks carry: the version of the template, and keys of rows. */
  readonly rows: readonly SheetLine[];
}

export type SheetEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** One row that holds something. */
export interface SheetLine {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** By column; columns without anything are missing. */
  readonly cells: readonly (SheetCell | undefined)[];
}

export interface SheetWish {
  readonly encoding?: SheetEncoding | undefined;
  readonly sheet?: string | undefined;
}

/** Reads files that strangers made, where they can harm nobody: apart from the service, within limits of time and memory. */
export abstract class SheetReader {
  /** Never throws for what is in the file. */
  abstract read(file: Buffer, wish: SheetWish): Promise<SheetRead | { readonly problem: FileProblem }>;
}

/** One column of a workbook that we make. */
export interface SheetColumn {
  readonly header: string;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly list?: readonly string[];
  readonly note?: string;
}

export interface MarkedCell {
  readonly text: string;
  /** What is wrong with it; the cell is coloured and says so. */
  readonly remark?: string;
}

export interface SheetPage {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly MarkedCell[])[];
}

/** Makes workbooks in which every cell is text, and no text is a formula. */
export abstract class SheetWriter {
  abstract workbook(pages: readonly SheetPage[]): Promise<Buffer>;
  abstract table(page: SheetPage): Buffer;
}
