/** Which cell of which row gets which text. */
export interface Pasted {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * What a spreadsheet lays on the clipboard, from one cell on to the right and down. Whatever falls outside of the rows
 * and columns that there are is left out. A cell with line breaks or tabs comes in quotes.
 */
export function pasted(
  clipboard: string,
  { row, column }: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): readonly Pasted[] {
  return cellsOf(clipboard).flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const at = { row: row + down, column: column + right };
      return at.row < size.rows && at.column < size.columns ? [{ ...at, text }] : [];
    }),
  );
}

/** One cell without a tab or line break is ordinary text, to be put where the cursor is. */
export function isOneCell(clipboard: string): boolean {
  return cellsOf(clipboard).length <= 1 && (cellsOf(clipboard)[0]?.length ?? 0) <= 1;
}

const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/y;

function cellsOf(clipboard: string): string[][] {
  const rows: string[][] = [[]];
  cell.lastIndex = 0;
  while (cell.lastIndex < clipboard.length) {
    const found = cell.exec(clipboard);
    if (!found) break;
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t') rows.push([]);
    else if (cell.lastIndex === clipboard.length) rows.at(-1)?.push('');
  }
  return rows.filter((cells) => cells.length > 0);
}
