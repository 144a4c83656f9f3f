import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SheetReader, type SheetRead, type SheetWish } from '#application/ports';
import type { FileProblem } from '#domain';
import type { SheetLimits } from './limits.js';

type Outcome = SheetRead | { readonly problem: FileProblem };

const lookMs = 100;
const pageBytes = 4_096;

/** Reads each file in a process of its own, which has no secret, little memory, and not long to live. */
export class ChildSheetReader extends SheetReader {
  constructor(
    /** The built `child.js`. */
    private readonly program: string,
    private readonly limits: SheetLimits,
  ) {
    super();
  }

  read(file: Buffer, wish: SheetWish): Promise<Outcome> {
    const { memory } = this.limits;
    const heap = Math.round((memory * 0.6) / 1_024 / 1_024);
    const child = fork(this.program, [JSON.stringify({ wish, limits: this.limits })], {
      env: {},
      execArgv: [`--max-old-space-size=${heap}`, '--disable-proto=delete'],
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    });
    // Whoever is ended in the middle of a file does not read on.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(file);
    return this.outcomeOf(child);
  }

  /** Ended by us, by the system, or by its own heap: in each case the file is more than it may be. */
  private outcomeOf(child: ChildProcess): Promise<Outcome> {
    return new Promise((resolve) => {
      let outcome: Outcome = { problem: 'too-much-inside' };
      const give = (reason: FileProblem) => {
        outcome = { problem: reason };
        child.kill('SIGKILL');
      };
      const late = setTimeout(() => give('too-slow'), this.limits.milliseconds);
      const look = setInterval(() => {
        if (memoryOf(child.pid) > this.limits.memory) give('too-much-inside');
      }, lookMs);
      child.once('message', (read) => (outcome = read as Outcome));
      child.once('error', () => give('too-slow'));
      child.once('close', () => {
        clearTimeout(late);
        clearInterval(look);
        resolve(outcome);
      });
    });
  }
}

/** Resident bytes of a process, as Linux tells them; elsewhere only the limit of the heap holds. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}
