import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Fonts and pictures are compressed already; what is tiny would grow. */
const worthIt = /\.(js|css|html|svg)$/;
const smallest = 1_024;

const slowest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Lays a `.br` and a `.gz` beside each file of text, so that the server sends a page without working on it. */
export function compressed(): Plugin {
  return { name: 'compressed', apply: 'build', writeBundle: ({ dir }) => compressBelow(dir ?? '') };
}

function compressBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && worthIt.test(entry.name)) compress(join(entry.parentPath, entry.name));
  }
}

function compress(file: string): void {
  const content = readFileSync(file);
  if (content.length < smallest) return;
  writeFileSync(`${file}.br`, brotliCompressSync(content, slowest));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
