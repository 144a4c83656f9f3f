import { Injectable } from '@nestjs/common';
import type { Decision } from '#domain';
import { HallUnitOfWork, Unavailable, type Press } from '../ports/index.js';
import type { PendingCommand } from './command.js';
import type { HallUseCase } from './hall-use-case.js';
import { playRound } from './play-round.js';

/** Commands that share one transaction at most; enough for a rush, small enough to answer within milliseconds. */
const roundSize = 128;

/** Commands that may wait for one hall; beyond that it is kinder to say "busy" at once. */
const waitingLimit = 2_000;

interface Lane {
  readonly pending: PendingCommand[];
  running: boolean;
}

/**
 * Group commit: commands of one hall that arrive while its transaction runs share the next one, and each caller is
 * answered after the commit. Rounds of one hall follow each other, so within a process nobody waits for a lock.
 */
@Injectable()
export class HallRounds {
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly unitOfWork: HallUnitOfWork) {}

  /** Answers after the commit. Throws `Unavailable` when the database could not do it in time. */
  join<I, O>(hallCode: string, useCase: HallUseCase<I, O>, input: I, press: Press): Promise<Decision<O>> {
    const lane = this.laneOf(hallCode);
    if (lane.pending.length >= waitingLimit) throw new Unavailable('too many commands wait for this hall');
    return new Promise<Decision<O>>((answer, fail) => {
      const asked = useCase.asked?.(input) ?? JSON.stringify(input);
      // A lane holds commands of many use cases; each gets its own input and answer back, so the types meet again.
      const command = { useCase, input, press, asked, answer, fail };
      lane.pending.push(command as unknown as PendingCommand);
      if (!lane.running) this.start(hallCode, lane);
    });
  }

  private laneOf(hallCode: string): Lane {
    const known = this.lanes.get(hallCode);
    if (known) return known;
    const lane: Lane = { pending: [], running: false };
    this.lanes.set(hallCode, lane);
    return lane;
  }

  private start(hallCode: string, lane: Lane): void {
    lane.running = true;
    // One turn of the event loop lets requests that came in together share the first round already.
    setImmediate(() => void this.run(hallCode, lane));
  }

  private async run(hallCode: string, lane: Lane): Promise<void> {
    while (lane.pending.length > 0) await this.round(hallCode, lane.pending.splice(0, roundSize));
    lane.running = false;
    // A lane that nobody uses is forgotten, so that made-up hall codes leave nothing behind.
    this.lanes.delete(hallCode);
  }

  private async round(hallCode: string, commands: readonly PendingCommand[]): Promise<void> {
    try {
      const outcome = await this.unitOfWork.run(hallCode, (hall) => playRound(hall, commands));
      commands.forEach((command, index) => {
        const decision = outcome.accepted ? outcome.value[index] : outcome;
        if (decision) command.answer(decision);
      });
    } catch (error) {
      await this.afterFailure(hallCode, commands, error);
    }
  }

  /** A command that fails for its own reasons must not take the others of its round with it. */
  private async afterFailure(
    hallCode: string,
    commands: readonly PendingCommand[],
    error: unknown,
  ): Promise<void> {
    if (commands.length === 1 || error instanceof Unavailable)
      return commands.forEach((command) => command.fail(error));
    for (const command of commands) await this.round(hallCode, [command]);
  }
}
