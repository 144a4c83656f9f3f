import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SearchAudit } from '#application/auditing';
import { AuditFound, AuditSearch } from '#contracts';
import { Documented } from '../http/documented.js';

const actor = 'role:auditor';

/** For auditors only, so it is in no module before the guard of roles is: until then the audit has a command only. */
@ApiTags('auditing')
@Controller('audit')
export class AuditingController {
  constructor(private readonly searchAudit: SearchAudit) {}

  @Get()
  @Documented({
    summary: 'Who did, saw or took along what; the newest first',
    answer: AuditFound,
    problems: ['request.invalid'],
  })
  search(@Query({ schema: AuditSearch }) search: z.infer<typeof AuditSearch>): Promise<AuditFound> {
    return this.searchAudit.run(search, actor);
  }
}
