import { parseArgs } from 'node:util';
import { boardLatency } from './board-latency.js';
import { memory } from './memory.js';
import { note, printFigure, printHeading, type Benchmark, type Effort } from './report.js';
import { screenFanout } from './screen-fanout.js';
import { slotBook } from './slot-book.js';
import { ticketCall } from './ticket-call.js';
import { ticketIssue } from './ticket-issue.js';

// npm run bench [-- --json] [-- --only NAME] [-- --quick]; README.md says what the names mean.

const benchmarks: readonly Benchmark[] = [
  ticketIssue,
  ticketCall,
  slotBook,
  boardLatency,
  screenFanout,
  memory,
];

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const effort: Effort = options.quick ? { runs: 1, seconds: 1 } : { runs: 3, seconds: 3 };
const { only } = options;
/** `board.key` and `ticket.issue.32` are told by the benchmark whose name they begin with. */
const isAskedFor = (name: string) => !only || only.startsWith(name) || name.startsWith(only);
const chosen = benchmarks.filter(({ name }) => isAskedFor(name));

if (only && chosen.length === 0) {
  note(`There is no benchmark ${only}. There are: ${benchmarks.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
}
if (!options.json && chosen.length > 0) printHeading();
for (const benchmark of chosen) {
  note(`measuring ${benchmark.name} …`);
  for await (const figure of benchmark.run(effort)) {
    if (!only || figure.name.startsWith(only)) printFigure(figure, options.json);
  }
}
