import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  ChangeGrants,
  CloseAccount,
  CreateAccount,
  ReadAccounts,
  ResetAccount,
} from '#application/administering';
import {
  AccountCreated,
  AccountList,
  AccountView,
  CreateStaffBody,
  Done,
  EmptyBody,
  GrantsBody,
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
type Empty = z.infer<typeof EmptyBody>;

const always: readonly ProblemCode[] = ['request.invalid', 'access.sign-in-needed', 'access.denied'];

/** Who works here, and as what. */
@ApiTags('administering')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly createAccount: CreateAccount,
    private readonly readAccounts: ReadAccounts,
    private readonly changeGrants: ChangeGrants,
    private readonly resetAccount: ResetAccount,
    private readonly closeAccount: CloseAccount,
  ) {}

  @Get()
  @Allows('staff.read')
  @Documented({ summary: 'The staff of my halls', answer: AccountList, problems: always })
  all(@Acting() actor: Actor): Promise<AccountList> {
    return this.readAccounts.staff(actor);
  }

  @Get(':id')
  @Allows('staff.read')
  @Documented({ summary: 'One account', answer: AccountView, problems: [...always, 'account.unknown'] })
  async one(@Acting() actor: Actor, @Param({ schema: IdPath }) { id }: Id): Promise<AccountView> {
    return orProblem(await this.readAccounts.one(actor, id));
  }

  @Post()
  @HttpCode(201)
  @Allows('staff.manage')
  @DocumentedCommand({
    summary: 'Somebody new works here; the first password is answered once',
    status: 201,
    answer: AccountCreated,
    problems: [...always, 'hall.unknown', 'account.name-taken'],
  })
  async create(
    @Acting() actor: Actor,
    @Body({ schema: CreateStaffBody }) wish: CreateStaffBody,
    @PressKey() key: string,
  ): Promise<AccountCreated> {
    return orProblem(await this.createAccount.staff(actor, wish, key));
  }

  @Post(':id/grants')
  @HttpCode(200)
  @Allows('staff.manage')
  @DocumentedCommand({
    summary: 'Give somebody other roles; all sessions of the account end',
    answer: AccountView,
    problems: [...always, 'account.unknown', 'hall.unknown', 'account.last-administrator'],
  })
  async grants(
    @Acting() actor: Actor,
    @Param({ schema: IdPath }) { id }: Id,
    @Body({ schema: GrantsBody }) { grants }: z.infer<typeof GrantsBody>,
    @PressKey() key: string,
  ): Promise<AccountView> {
    return orProblem(await this.changeGrants.run(actor, id, grants, key));
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Allows('staff.manage')
  @DocumentedCommand({
    summary: 'A new first password, no second factor; all sessions of the account end',
    answer: AccountCreated,
    problems: [...always, 'account.unknown'],
  })
  async reset(
    @Acting() actor: Actor,
    @Param({ schema: IdPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: Empty,
    @PressKey() key: string,
  ): Promise<AccountCreated> {
    return orProblem(await this.resetAccount.run(actor, id, key));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allows('staff.manage')
  @DocumentedCommand({
    summary: 'Somebody has left; the account opens nothing any more',
    answer: Done,
    problems: [...always, 'account.unknown', 'account.last-administrator'],
  })
  async close(
    @Acting() actor: Actor,
    @Param({ schema: IdPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: Empty,
    @PressKey() key: string,
  ): Promise<Done> {
    return orProblem(await this.closeAccount.run(actor, id, key));
  }
}
