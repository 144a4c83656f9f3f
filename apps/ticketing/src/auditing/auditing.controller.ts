import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SearchAudit } from '#application/auditing';
import { AuditFound, AuditSearch } from '#contracts';
import { auditNameOf, type Actor } from '#domain';
import { Allows } from '#platform';
import { Acting } from '../http/acting.js';
import { Documented } from '../http/documented.js';

/** For auditors only; and that they looked is in the audit as well. */
@ApiTags('auditing')
@Allows('audit.search')
@Controller('audit')
export class AuditingController {
  constructor(private readonly searchAudit: SearchAudit) {}

  @Get()
  @Documented({
    summary: 'Who did, saw or took along what; the newest first',
    answer: AuditFound,
    problems: ['request.invalid'],
  })
  search(
    @Acting() actor: Actor,
    @Query({ schema: AuditSearch }) search: z.infer<typeof AuditSearch>,
  ): Promise<AuditFound> {
    return this.searchAudit.run(search, auditNameOf(actor));
  }
}
