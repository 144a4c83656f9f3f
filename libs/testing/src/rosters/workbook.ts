import { zipOf, type ZipPart } from './zip.js';

/** A cell as it stands in the file: text, or XML of its own. */
export type TestCell = string | { readonly number: string } | { readonly xml: string } | undefined;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly state?: 'hidden';
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
  readonly hiddenRows?: readonly number[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly strings?: string;
  readonly properties?: string;
  readonly prolog?: string;
  /** Parts that are added, or stand in the place of others. */
  readonly parts?: readonly ZipPart[];
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function workbookOf(book: TestWorkbook): Buffer {
  return zipOf(partsOf(book));
}

export function partsOf({
  sheets,
  strings,
  properties = '',
  prolog = '',
  parts = [],
}: TestWorkbook): ZipPart[] {
  const named = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}" ${state ? 'state="hidden"' : ''} r:id="r${index + 1}"/>`,
  );
  const related = sheets.map(
    (_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const made: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `${prolog}<workbook xmlns="${main}" xmlns:r="r">${properties}<sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${relations}">${related.join('')}</Relationships>`,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: prolog + sheetXml(sheet),
    })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: strings }]),
  ];
  const own = new Set(parts.map(({ name }) => name));
  return [...made.filter(({ name }) => !own.has(name)), ...parts];
}

function sheetXml({ rows, before = '', after = '', hiddenRows = [] }: TestSheet): string {
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join('')}</row>`;
  });
  return `<worksheet xmlns="${main}">${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return 'number' in cell ? `<c r="${at}"><v>${cell.number}</v></c>` : cell.xml.replaceAll('{at}', at);
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
