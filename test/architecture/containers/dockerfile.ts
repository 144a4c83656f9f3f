import { read } from '../sources.js';

export const text = read('docker/Dockerfile');

interface Stage {
  readonly name: string;
  /** An image, or the name of an earlier stage. */
  readonly from: string;
  /** Instructions with their arguments, those that go over several lines joined. */
  readonly lines: readonly string[];
}

function stagesOf(source: string): Stage[] {
  const lines = source.replace(/\\\n/g, ' ').split('\n');
  const instructions = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return instructions.reduce<Stage[]>((stages, line) => {
    const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
    if (from && name) return [...stages, { name, from, lines: [] }];
    const last = stages.at(-1);
    if (!last) throw new Error(`before the first FROM: ${line}`);
    return [...stages.slice(0, -1), { ...last, lines: [...last.lines, line] }];
  }, []);
}

export const stages: readonly Stage[] = stagesOf(text);

/** Everything that a stage is made of: its own instructions after those of the stages it stands on. */
export function instructionsOf(name: string): string[] {
  const stage = stages.find((one) => one.name === name);
  return stage ? [...instructionsOf(stage.from), ...stage.lines] : [];
}

/** The variables that an image brings along. */
export function environmentOf(name: string): Record<string, string> {
  const lines = instructionsOf(name).filter((line) => line.startsWith('ENV '));
  return Object.fromEntries(
    lines.flatMap((line) => [...line.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value])),
  );
}
