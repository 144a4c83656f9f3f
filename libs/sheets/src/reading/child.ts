import { buffer } from 'node:stream/consumers';
import type { SheetWish } from '#application/ports';
import type { SheetLimits } from './limits.js';
import { readFile } from './read-file.js';

// A process for one file: it comes by the standard input, what was read goes back as one message. It is started
// without any secret, and ended from outside when it takes too long or too much.

const { wish, limits } = JSON.parse(process.argv[2] ?? '') as { wish: SheetWish; limits: SheetLimits };
const read = await readFile(await buffer(process.stdin), wish, limits);
process.send?.(read, undefined, {}, () => process.exit(0));
