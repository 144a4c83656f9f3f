import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, type Found } from './problem-answer.js';

/** The last resort: whatever goes wrong becomes a problem document in both languages. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    // Health answers its own shape to whoever watches the process.
    if (error instanceof HttpException && request.url.startsWith('/health')) {
      void reply.status(error.getStatus()).send(error.getResponse());
      return;
    }
    this.report(answerProblem(error, request, reply), error);
  }

  private report(found: Found, error: unknown): void {
    if (found.code === 'server.failed') this.logger.error(error);
    if (found.code === 'service.unavailable')
      this.logger.warn(error instanceof Error ? error.message : found.code);
  }
}
