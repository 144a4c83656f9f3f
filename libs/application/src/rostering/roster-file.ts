import type { FieldCipher, RosterHead } from '../ports/index.js';

/** A file is sealed in parts, so that neither a packet nor a row holds all of it. */
const partBytes = 256 * 1_024;

const place = (id: string, part: number) => `roster_files.bytes_sealed.${id}.${part}`;
const namePlace = (id: string) => `rosters.file_name_sealed.${id}`;

export function sealFile(cipher: FieldCipher, id: string, file: Buffer): string[] {
  return Array.from({ length: Math.ceil(file.length / partBytes) }, (_, part) =>
    cipher.seal(file.toString('base64', part * partBytes, (part + 1) * partBytes), place(id, part)),
  );
}

export function openFile(cipher: FieldCipher, id: string, parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.map((sealed, part) => Buffer.from(cipher.open(sealed, place(id, part)), 'base64')),
  );
}

export function sealName(cipher: FieldCipher, id: string, name: string): string {
  return cipher.seal(name, namePlace(id));
}

export function openName(cipher: FieldCipher | undefined, { id, fileNameSealed }: RosterHead): string | null {
  return cipher && fileNameSealed ? cipher.open(fileNameSealed, namePlace(id)) : null;
}
