import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CloseAccount, CreateAccount, ReadAccounts } from '#application/administering';
import {
  AccountCreated,
  AccountList,
  AccountView,
  AgencyUserBody,
  Done,
  EmptyBody,
  IdPath,
  type ProblemCode,
} from '#contracts';
import type { AgencyActor } from '#domain';
import { Allows } from '#platform';
import { ActingAgency } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Id = z.infer<typeof IdPath>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];

/** An agency looks after its own people. Which agency, the session says; no request can. */
@ApiTags('administering')
@Controller('agency/users')
export class OwnAgencyController {
  constructor(
    private readonly createAccount: CreateAccount,
    private readonly readAccounts: ReadAccounts,
    private readonly closeAccount: CloseAccount,
  ) {}

  @Get()
  @Allows('agency.own')
  @Documented({ summary: 'My colleagues', answer: AccountList, problems: always })
  async all(@ActingAgency() { agency }: AgencyActor): Promise<AccountList> {
    return orProblem(await this.readAccounts.ofAgency(agency));
  }

  @Get(':id')
  @Allows('agency.own')
  @Documented({
    summary: 'One of my colleagues',
    answer: AccountView,
    problems: [...always, 'account.unknown'],
  })
  async one(@ActingAgency() actor: AgencyActor, @Param({ schema: IdPath }) { id }: Id): Promise<AccountView> {
    return orProblem(await this.readAccounts.one(actor, id));
  }

  @Post()
  @HttpCode(201)
  @Allows('agency.own')
  @DocumentedCommand({
    summary: 'A new colleague; the first password is answered once',
    status: 201,
    answer: AccountCreated,
    problems: [...always, 'account.name-taken'],
  })
  async add(
    @ActingAgency() actor: AgencyActor,
    @Body({ schema: AgencyUserBody }) wish: AgencyUserBody,
    @PressKey() key: string,
  ): Promise<AccountCreated> {
    return orProblem(await this.createAccount.colleague(actor, wish, key));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allows('agency.own')
  @DocumentedCommand({
    summary: 'A colleague has left',
    answer: Done,
    problems: [...always, 'account.unknown'],
  })
  async close(
    @ActingAgency() actor: AgencyActor,
    @Param({ schema: IdPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() key: string,
  ): Promise<Done> {
    return orProblem(await this.closeAccount.run(actor, id, key));
  }
}
