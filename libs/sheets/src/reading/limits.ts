/** How much a file may hold. What is beyond is refused before it is unpacked, or as soon as it shows. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly unpacked: number;
  /** Unpacked bytes for each packed one. */
  readonly ratio: number;
  readonly parts: number;
  /** Characters of one cell; more are cut off, and the rest of the checks says that it is too long. */
  readonly cell: number;
  /** Bytes of memory of the process that reads. */
  readonly memory: number;
  readonly milliseconds: number;
}

const usual: SheetLimits = {
  rows: 2_000,
  columns: 200,
  unpacked: 64 * 1_024 * 1_024,
  ratio: 150,
  parts: 500,
  cell: 300,
  memory: 320 * 1_024 * 1_024,
  milliseconds: 15_000,
};

/** Where more rows are allowed, whatever grows with them is too. */
export function limitsFor(rows: number): SheetLimits {
  const extra = Math.max(0, rows - usual.rows);
  return {
    ...usual,
    rows,
    memory: usual.memory + extra * 4_096,
    milliseconds: usual.milliseconds + Math.round(extra / 5),
  };
}
