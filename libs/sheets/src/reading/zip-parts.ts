import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BadFile } from './bad-file.js';
import type { SheetLimits } from './limits.js';

/** The parts of a workbook. What they say of their size is not believed: it is counted while they are unpacked. */
export class ZipParts {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: SheetLimits,
  ) {}

  static async open(file: Buffer, limits: SheetLimits): Promise<ZipParts> {
    const zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: false }).catch(damaged);
    if (zip.entryCount > limits.parts) throw new BadFile('too-much-inside');
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new BadFile('password');
        // Of two parts with one name another reader might show the other one.
        if (entries.has(entry.fileName)) throw new BadFile('damaged');
        entries.set(entry.fileName, entry);
      }
    } catch (error) {
      throw error instanceof BadFile ? error : new BadFile('damaged');
    }
    return new ZipParts(zip, entries, limits);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Hands over the text of a part as it is unpacked; `take` answers false when it has enough. */
  async read(name: string, take: (text: string) => boolean): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw new BadFile('damaged');
    this.refuseBomb(entry);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.count(chunk.length);
        if (!take(decoder.decode(chunk, { stream: true }))) return void stream.destroy();
      }
      take(decoder.decode());
    } catch (error) {
      throw error instanceof BadFile ? error : new BadFile('damaged');
    }
  }

  private refuseBomb({ compressedSize, uncompressedSize }: Entry): void {
    const isSmall = uncompressedSize <= 1_024 * 1_024;
    if (uncompressedSize > this.limits.unpacked) throw new BadFile('too-much-inside');
    if (!isSmall && uncompressedSize > compressedSize * this.limits.ratio)
      throw new BadFile('too-much-inside');
  }

  private count(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > this.limits.unpacked) throw new BadFile('too-much-inside');
  }
}

function damaged(): never {
  throw new BadFile('damaged');
}
