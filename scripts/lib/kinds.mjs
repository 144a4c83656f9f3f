// The kinds of tests, in the order they run: the cheapest first, so that a plain mistake is told early.
import { Refusal } from './say.mjs';

const kinds = [
  { name: 'unit' },
  { name: 'architecture' },
  { name: 'integration', needs: ['build', 'services'] },
  { name: 'e2e', needs: ['build', 'services'] },
  { name: 'chaos', needs: ['build', 'services', 'balancer'] },
  { name: 'browser', needs: ['build', 'services', 'browser'] },
];

/** `npm test -- [--full] [kind …] [-- options of jest]` */
export function readTestArguments(args) {
  const split = args.includes('--') ? args.indexOf('--') : args.length;
  const words = args.slice(0, split);
  const names = words.filter((word) => word !== '--full');
  const known = kinds.map(({ name }) => name);
  const strange = names.filter((name) => !known.includes(name));
  if (strange.length) {
    const how = `Kinds: ${known.join(', ')}. Options of jest go behind a second "--": npm test -- unit -- -t title`;
    throw new Refusal(`Unknown: ${strange.join(' ')}\n${how}`, 2);
  }
  const chosen = kinds.filter(({ name }) => !names.length || names.includes(name));
  return { isFull: words.includes('--full'), chosen, forJest: args.slice(split + 1) };
}

export const needed = (chosen) => new Set(chosen.flatMap(({ needs = [] }) => needs));

/** What one run of jest amounts to. A suite that could not run, or a run without a report, is a failure too. */
export function countResults(report, exitCode) {
  const passed = report.numPassedTests ?? 0;
  const failed = (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: failed || (exitCode === 0 ? 0 : 1) };
}

export function sumUp(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
