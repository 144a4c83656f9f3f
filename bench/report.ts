/** One line of the report. `baseline` is the same work done by the barest thing that could do it, in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
}

/** How much work one run does: the usual, or as little as shows that everything still runs. */
export interface Effort {
  readonly runs: number;
  readonly seconds: number;
}

export interface Benchmark {
  readonly name: string;
  run(effort: Effort): AsyncIterable<Figure>;
}

export function printFigure(figure: Figure, asJson: boolean): void {
  process.stdout.write(`${asJson ? toJson(figure) : toRow(figure)}\n`);
}

export function printHeading(): void {
  process.stdout.write(`${row(['name', 'value', 'baseline', 'ratio', 'unit'])}\n`);
}

/** For people who wait; stdout holds figures only. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

function toJson({ name, value, unit, baseline }: Figure): string {
  const ratio = rounded(value / baseline);
  return JSON.stringify({ name, value: rounded(value), unit, baseline: rounded(baseline), ratio });
}

function toRow({ name, value, unit, baseline }: Figure): string {
  const ratio = (value / baseline).toFixed(2);
  return row([name, String(rounded(value)), String(rounded(baseline)), ratio, unit]);
}

function row([name = '', value = '', baseline = '', ratio = '', unit = '']: string[]): string {
  return `${name.padEnd(26)}${value.padStart(10)}${baseline.padStart(10)}${ratio.padStart(8)}  ${unit}`;
}

/** Three digits that mean something. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
