import { accept, refuse, type Decision } from '#domain';
import { pressId, type GivenAnswer, type HallStores } from '../ports/index.js';
import type { Command } from './command.js';

/**
 * Decides all commands of one round inside its unit of work. A press that was answered before gets the same answer;
 * a press that is in the round twice is decided once. Only effects are remembered: a refusal changed nothing, so its
 * press may be tried again.
 */
export async function playRound(
  hall: HallStores,
  commands: readonly Command[],
): Promise<Decision<unknown>[]> {
  const answers = await hall.answers.find(commands.map((command) => command.press));
  const fresh = firstOfEach(commands.filter((command) => !answers.has(pressId(command.press))));
  const decided = await decideAll(hall, fresh);
  const given = remembered(decided);
  hall.answers.add(given);
  given.forEach((answer) => answers.set(pressId(answer), answer));
  return commands.map((command) => answerTo(command, answers, decided));
}

function firstOfEach(commands: readonly Command[]): Command[] {
  const first = new Map<string, Command>();
  commands.forEach((command) => {
    const id = pressId(command.press);
    if (!first.has(id)) first.set(id, command);
  });
  return [...first.values()];
}

/** Commands of one use case are decided together; the use cases take turns in the order of their first command. */
async function decideAll(
  hall: HallStores,
  commands: readonly Command[],
): Promise<Map<Command, Decision<unknown>>> {
  const decided = new Map<Command, Decision<unknown>>();
  for (const useCase of new Set(commands.map((command) => command.useCase))) {
    const own = commands.filter((command) => command.useCase === useCase);
    const decisions = await useCase.decide(
      hall,
      own.map((command) => command.input),
    );
    own.forEach((command, index) => decided.set(command, decisions[index] ?? missing(useCase.action)));
  }
  return decided;
}

function missing(action: string): never {
  throw new Error(`${action} left a command without a decision`);
}

function remembered(decided: ReadonlyMap<Command, Decision<unknown>>): GivenAnswer[] {
  return [...decided].flatMap(([{ press, asked }, decision]) =>
    decision.accepted ? [{ ...press, asked, answer: decision.value }] : [],
  );
}

function answerTo(
  command: Command,
  answers: ReadonlyMap<string, GivenAnswer>,
  decided: ReadonlyMap<Command, Decision<unknown>>,
): Decision<unknown> {
  const known = answers.get(pressId(command.press));
  if (known) return known.asked === command.asked ? accept(known.answer) : refuse('key.reused');
  return decided.get(command) ?? refusalOfTwin(command, decided);
}

/** The same press came twice in one round and was refused: both get the refusal. */
function refusalOfTwin(
  command: Command,
  decided: ReadonlyMap<Command, Decision<unknown>>,
): Decision<unknown> {
  const id = pressId(command.press);
  const twin = [...decided].find(([other]) => pressId(other.press) === id);
  return twin?.[1] ?? missing(command.useCase.action);
}
