/** What the installer says about a board: its diagonal, and how far the farthest seat is. */
export interface Mounting {
  readonly diagonalInches: number;
  readonly farthestMetres: number;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface TypeSizes {
  /** Font size of the digits in a row, and the least one of the newest call, in CSS pixels. */
  readonly row: number;
  readonly newest: number;
  /** Rows of recent calls that fit. */
  readonly rows: number;
}

/** A 55-inch board read from eight metres, the commonest case. */
export const usualMounting: Mounting = { diagonalInches: 55, farthestMetres: 8 };

// Height of a digit as an angle: 22 arc-minutes for rows; 42 for the newest call, which people with low vision read too.
const rowArcMinutes = 22;
const newestArcMinutes = 42;
// Height of a digit of our font, as a share of the font size.
const digitHeight = 0.73;
// Height of a row, as a multiple of its font size.
const rowHeight = 1.52;

/** Type sizes and row count follow from panel and distance; nobody can set a board that cannot be read. */
export function legibility(mounting: Mounting, viewport: Viewport): TypeSizes {
  const { diagonalInches, farthestMetres } = mounting;
  const pixelMm = (diagonalInches * 25.4) / Math.hypot(viewport.width, viewport.height);
  const fontSize = (arcMinutes: number) => {
    const heightMm = farthestMetres * 1000 * Math.tan((arcMinutes / 60) * (Math.PI / 180));
    return heightMm / pixelMm / digitHeight;
  };
  const row = fontSize(rowArcMinutes);
  return { row, newest: fontSize(newestArcMinutes), rows: rowsThatFit(row, viewport) };
}

function rowsThatFit(row: number, { width, height }: Viewport): number {
  // Landscape: the list has the whole height beside the newest call; portrait: what the upper third leaves.
  const share = width >= height ? 0.79 : 0.54;
  return Math.min(10, Math.max(2, Math.floor((height * share) / (row * rowHeight))));
}

/** The mounting that a board's address states; what is missing or absurd is taken as usual. */
export function mountingFrom(address: URLSearchParams): Mounting {
  const sensible = (name: string, usual: number, least: number, most: number) => {
    const value = Number(address.get(name));
    return value >= least && value <= most ? value : usual;
  };
  return {
    diagonalInches: sensible('inches', usualMounting.diagonalInches, 10, 200),
    farthestMetres: sensible('metres', usualMounting.farthestMetres, 2, 30),
  };
}
