import ExcelJS, { type Worksheet } from 'exceljs';
import { SheetWriter, type MarkedCell, type SheetColumn, type SheetPage } from '#application/ports';
import { neutralised } from '#domain';

/** So many rows below the header of a template are prepared. */
const preparedRows = 300;
const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE3DE' } } as const;

/** Workbooks and tables by which nothing can be smuggled into the spreadsheet of whoever opens them. */
export class ExcelSheetWriter extends SheetWriter {
  async workbook(pages: readonly SheetPage[]): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    pages.forEach((page) => addPage(workbook.addWorksheet(page.name), page));
    return Buffer.from(await workbook.xlsx.writeBuffer());
  }

  /** With the mark by which spreadsheets know UTF-8. */
  table({ columns, rows }: SheetPage): Buffer {
    const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(({ text }) => text))];
    const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
    return Buffer.from(`\ufeff${text}\r\n`, 'utf8');
  }
}

function addPage(sheet: Worksheet, { columns, rows }: SheetPage): void {
  sheet.columns = columns.map(({ header, width = 16, hidden = false }) => ({
    ...{ header, width, hidden },
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  columns.forEach((column, index) => prepare(sheet, column, index + 1));
  rows.forEach((row, index) => writeRow(sheet, index + 2, row));
}

function prepare(sheet: Worksheet, { list, note }: SheetColumn, index: number): void {
  if (note) sheet.getCell(1, index).note = note;
  if (!list) return;
  const formulae = [`"${list.join(',')}"`];
  for (let row = 2; row <= preparedRows; row += 1)
    sheet.getCell(row, index).dataValidation = { type: 'list', allowBlank: true, formulae };
}

function writeRow(sheet: Worksheet, row: number, cells: readonly MarkedCell[]): void {
  cells.forEach(({ text, remark }, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = neutralised(text);
    if (!remark) return;
    cell.fill = marked;
    cell.note = remark;
  });
}

function quoted(text: string): string {
  return `"${neutralised(text).replaceAll('"', '""')}"`;
}
