import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const root = join(__dirname, '../..');

/** All files below a folder of the repository, as paths from its root. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const isSpec = (file: string) => /\.spec\.tsx?$/.test(file);

/** Our TypeScript without its specs. */
export const sources: readonly string[] = ['apps', 'libs']
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file) && !isSpec(file));

/** All that specs say; these ones, which speak of everything, left out. */
const specs = ['apps', 'libs', 'test']
  .flatMap(filesBelow)
  .filter((file) => isSpec(file) && !file.startsWith('test/architecture/'))
  .map(read);

/** Whether any spec names `word` between quotation marks. */
export function isSpokenInSpecs(word: string): boolean {
  return specs.some((spec) => spec.includes(`'${word}'`));
}
