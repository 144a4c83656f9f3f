import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const inRoot = (...parts) => resolve(root, ...parts);

/** Everything that belongs to a running system of this checkout: own services, logs, locks. Never in Git. */
export const dataFolder = () => resolve(root, process.env.PAIHAO_DATA ?? '.data');
