import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CreateAccount, CreateAgency, ReadAccounts, ReadAgencies } from '#application/administering';
import {
  AccountCreated,
  AccountList,
  AgencyBody,
  AgencyList,
  AgencyUserBody,
  AgencyView,
  IdPath,
  type ProblemCode,
} from '#contracts';
import type { Actor } from '#domain';
import { Allows } from '#platform';
import { Acting } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Id = z.infer<typeof IdPath>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];

/** Travel agencies as an administrator sees them. Their people are closed and reset like the staff. */
@ApiTags('administering')
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly createAgency: CreateAgency,
    private readonly readAgencies: ReadAgencies,
    private readonly createAccount: CreateAccount,
    private readonly readAccounts: ReadAccounts,
  ) {}

  @Get()
  @Allows('agencies.read')
  @Documented({ summary: 'All agencies', answer: AgencyList, problems: always })
  all(): Promise<AgencyList> {
    return this.readAgencies.run();
  }

  @Post()
  @HttpCode(201)
  @Allows('agencies.manage')
  @DocumentedCommand({
    summary: 'A new agency',
    status: 201,
    answer: AgencyView,
    problems: [...always, 'agency.name-taken'],
  })
  async create(
    @Acting() actor: Actor,
    @Body({ schema: AgencyBody }) { name }: z.infer<typeof AgencyBody>,
    @PressKey() key: string,
  ): Promise<AgencyView> {
    return orProblem(await this.createAgency.run(actor, name, key));
  }

  @Get(':id/users')
  @Allows('agencies.read')
  @Documented({
    summary: 'The people of an agency',
    answer: AccountList,
    problems: [...always, 'agency.unknown'],
  })
  async users(@Param({ schema: IdPath }) { id }: Id): Promise<AccountList> {
    return orProblem(await this.readAccounts.ofAgency(id));
  }

  @Post(':id/users')
  @HttpCode(201)
  @Allows('agencies.manage')
  @DocumentedCommand({
    summary: 'Somebody new at an agency; the first password is answered once',
    status: 201,
    answer: AccountCreated,
    problems: [...always, 'agency.unknown', 'account.name-taken'],
  })
  async add(
    @Acting() actor: Actor,
    @Param({ schema: IdPath }) { id }: Id,
    @Body({ schema: AgencyUserBody }) wish: AgencyUserBody,
    @PressKey() key: string,
  ): Promise<AccountCreated> {
    return orProblem(await this.createAccount.agencyUser(actor, id, wish, key));
  }
}
