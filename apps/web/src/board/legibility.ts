/** What the installer says about a board: its diagonal, how far the farthest seat is, and a wish for other letters. */
export interface Mounting {
  readonly diagonalInches: number;
  readonly farthestMetres: number;
  /** Larger or smaller letters than the rule gives; never below `leastScale`. */
  readonly scale: number;
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
  /** How much of the width recent calls take beside the newest one. */
  readonly listShare: number;
  /** From how far away a row can be read, in metres; less than the farthest seat if the panel is too small for it. */
  readonly readableMetres: number;
}

/** A 55-inch board read from eight metres, the commonest case. */
export const usualMounting: Mounting = { diagonalInches: 55, farthestMetres: 8, scale: 1 };

export const leastScale = 0.9;
const largestScale = 1.5;

// Height of a digit as an angle: 22 arc-minutes for rows; 42 for the newest call, which people with low vision read too.
const rowArcMinutes = 22;
const newestArcMinutes = 42;
// Height of a digit of our font, as a share of the font size.
const digitHeight = 0.73;
// Height of a row, as a multiple of its font size.
const rowHeight = 1.52;
// Width of chip, number and window in a row, as a multiple of its font size.
const rowWidth = 5.6;
// Width of the words behind them.
const wordsWidth = 1.3;
const leastRows = 2;
const mostRows = 10;

/** Type sizes and row count follow from panel and distance; nobody can set a board that cannot be read. */
export function legibility(mounting: Mounting, viewport: Viewport): TypeSizes {
  const pixels = pixelsPerArcMinute(mounting, viewport);
  const list = listArea(viewport, pixels * rowArcMinutes * mounting.scale);
  // A panel that is too small for its hall shows what it can and says how far that reaches.
  const row = Math.min(
    pixels * rowArcMinutes * mounting.scale,
    list.height / list.rows[0] / rowHeight,
    list.width / rowWidth,
  );
  return {
    row,
    newest: pixels * newestArcMinutes,
    rows: clamp(Math.floor(list.height / (row * rowHeight)), list.rows),
    listShare: list.width / viewport.width,
    readableMetres: (mounting.farthestMetres * row) / (pixels * rowArcMinutes),
  };
}

/** Font size of digits that the farthest seat sees under one arc-minute. */
function pixelsPerArcMinute({ diagonalInches, farthestMetres }: Mounting, { width, height }: Viewport) {
  const pixelMm = (diagonalInches * 25.4) / Math.hypot(width, height);
  return (farthestMetres * 1_000 * Math.tan(Math.PI / 180 / 60)) / pixelMm / digitHeight;
}

/** A strip of lamps is wider than three times its height: it shows numbers and windows only. */
const isStrip = ({ width, height }: Viewport) => width >= 3 * height;

/** The part of the panel that recent calls have: beside the newest call, or what it leaves below. */
function listArea({ width, height }: Viewport, row: number) {
  const rows = [leastRows, mostRows] as const;
  if (width < height) return { width, height: height * 0.54, rows };
  // A strip of lamps says no words behind the window.
  if (isStrip({ width, height })) return { width: width * 0.34, height, rows: [1, 4] as const };
  const share = row * (rowWidth + wordsWidth) > width * 0.45 ? 0.5 : 0.45;
  return { width: width * share, height: height * 0.79, rows };
}

function clamp(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, value));
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
    scale: clamp(Number(address.get('scale')) || usualMounting.scale, [leastScale, largestScale]),
  };
}
