import { headerWithin, type SheetCell } from '#domain';
import type { SheetLine } from '#application/ports';
import { BadFile } from './bad-file.js';
import type { SheetLimits } from './limits.js';
import { readXml } from './read-xml.js';
import type { ZipParts } from './zip-parts.js';

interface Source {
  readonly part: string;
  readonly strings: readonly string[];
  readonly limits: SheetLimits;
}

/** The rows of one sheet that hold something. Sizes that the sheet claims to have are not looked at. */
export async function readSheet(parts: ZipParts, { part, strings, limits }: Source): Promise<SheetLine[]> {
  const reading = new SheetReading(strings, limits);
  await readXml(parts, part, reading);
  return reading.lines;
}

/** Goes with the parser through the rows and cells. A number stays the text that stands in the file. */
class SheetReading {
  readonly lines: SheetLine[] = [];
  private row = 0;
  private column = -1;
  private isHidden = false;
  private cells: (SheetCell | undefined)[] = [];
  private type = 'n';
  private value = '';
  private hasFormula = false;
  private isValue = false;

  constructor(
    private readonly strings: readonly string[],
    private readonly limits: SheetLimits,
  ) {}

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') this.openRow(attributes);
    if (tag === 'c') this.openCell(attributes);
    if (tag === 'f') this.hasFormula = true;
    if (tag === 'v' || tag === 't') this.isValue = true;
    if (tag === 'rPh') this.isValue = false;
  }

  text(piece: string): void {
    const { cell } = this.limits;
    if (this.isValue && this.value.length < cell) this.value += piece.slice(0, cell - this.value.length);
  }

  /** Enough once all rows were seen: what follows are widths, filters and pictures. */
  close(tag: string): boolean {
    if (tag === 'v' || tag === 't') this.isValue = false;
    if (tag === 'c') this.closeCell();
    if (tag === 'row') this.closeRow();
    return tag !== 'sheetData';
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = Number(r);
    // Rows come in order; a number that says otherwise is not believed.
    this.row = Number.isInteger(number) && number > this.row && number <= 1_048_576 ? number : this.row + 1;
    this.isHidden = hidden === '1' || hidden === 'true';
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, t }: Readonly<Record<string, string>>): void {
    this.column = columnOf(r) ?? this.column + 1;
    this.type = t ?? 'n';
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cell = this.cellRead();
    if (!cell) return;
    if (this.column >= this.limits.columns) throw new BadFile('too-many-columns');
    this.cells[this.column] = cell;
  }

  private cellRead(): SheetCell | undefined {
    if (this.hasFormula) return { text: '', kind: 'formula' };
    const text = this.type === 's' ? (this.strings[Number(this.value)] ?? '') : this.value;
    if (text.trim() === '') return undefined;
    if (this.type === 'e') return { text, kind: 'error' };
    return { text, kind: this.type === 'n' ? 'number' : 'text' };
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    // Gaps travel as nothing, not as holes.
    const cells = Array.from(this.cells, (cell) => cell);
    this.lines.push({ row: this.row, hidden: this.isHidden, cells });
    if (this.lines.length > this.limits.rows + headerWithin) throw new BadFile('too-many-rows');
  }
}

/** `AB12` is column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d+$/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
