import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip; what it claims of itself may be a lie. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
  /** The size that the directory says it has unpacked. */
  readonly claims?: number;
  readonly isEncrypted?: boolean;
}

/** A zip made by hand, so that it can be wrong in every way. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  let offset = 0;
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function entryOf({ name, content, claims, isEncrypted }: ZipPart, offset: number) {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800 | (isEncrypted ? 1 : 0), 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(plain), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claims ?? plain.length, 18);
  const file = Buffer.from(name);
  fields.writeUInt16LE(file.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  fields.copy(central, 6);
  central.writeUInt32LE(offset, 42);
  const signature = Buffer.from('PK\x03\x04', 'latin1');
  return { local: Buffer.concat([signature, fields, file, packed]), central: Buffer.concat([central, file]) };
}
