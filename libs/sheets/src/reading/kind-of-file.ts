import { BadFile } from './bad-file.js';

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** What begins like this is no text, whatever its name says. */
const others = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '{\\rtf',
  '\x7fELF',
  'MZ\x90',
];

/** By what a file begins with, not by its name: people rename, and so do attackers. */
export function kindOfFile(file: Buffer): 'xlsx' | 'csv' {
  if (file.length === 0) throw new BadFile('empty');
  if (file.subarray(0, zip.length).equals(zip)) return 'xlsx';
  if (file.subarray(0, compound.length).equals(compound))
    throw new BadFile(file.includes(encryptedPackage) ? 'password' : 'old-format');
  const head = file.subarray(0, 16).toString('latin1');
  if (others.some((start) => head.startsWith(start)) || /^\s*<(!doctype|html|\?xml)/i.test(head))
    throw new BadFile('wrong-type');
  return 'csv';
}
