import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allows } from './access/allows.js';

/** Something that a process needs before it may be asked for anything. Rejects with the reason when it is missing. */
export interface ReadyCheck {
  readonly name: string;
  check(): Promise<void>;
}

/** Nest token of the list of `ReadyCheck`s of a process. */
export const READY_CHECKS = Symbol('ReadyCheck[]');

const patienceMs = 2_000;

@ApiExcludeController()
@Allows('process.watch')
@Controller('health')
export class HealthController {
  constructor(@Inject(READY_CHECKS) private readonly checks: readonly ReadyCheck[]) {}

  /** The process runs. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can do its work. Answers 503 with what is missing. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok'; checks: Record<string, string> }> {
    const results = await Promise.all(
      this.checks.map(async (check) => [check.name, await outcome(check)] as const),
    );
    const checks = Object.fromEntries(results);
    if (results.some(([, result]) => result !== 'ok')) throw new ServiceUnavailableException({ checks });
    return { status: 'ok', checks };
  }
}

async function outcome(check: ReadyCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${patienceMs} ms`), patienceMs);
  });
  const answer = check.check().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.message : 'failed'),
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
