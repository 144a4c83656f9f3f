import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { IdentityProvider } from '#application/ports';
import { SignInByProvider } from '#application/signing-in';
import { GoneElsewhere, ProviderQuestion } from '#contracts';
import { Allows } from '#platform';
import { CredentialCookies } from '../http/credential-cookies.js';
import { Documented } from '../http/documented.js';
import { ErrandCookie } from './errand-cookie.js';
import { whence } from './whence.js';

/** Coming in by the city's own sign-in: there, and back. Browsers walk here themselves, so a refusal is a page. */
@ApiTags('signing-in')
@Controller('session/provider')
export class ProviderController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: SignInByProvider,
    private readonly errands: ErrandCookie,
    private readonly cookies: CredentialCookies,
  ) {}

  @Get()
  @Allows('provider.enter')
  @Documented({
    summary: 'Go to the city’s own sign-in',
    status: 302,
    answer: GoneElsewhere,
    problems: ['request.invalid', 'service.unavailable'],
  })
  async begin(
    @Query({ schema: ProviderQuestion }) { back = '' }: z.infer<typeof ProviderQuestion>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { address, errand } = await this.provider.begin();
    this.errands.keep(reply, { ...errand, back });
    void reply.redirect(address, 302);
  }

  @Get('back')
  @Allows('provider.enter')
  @Documented({
    summary: 'Come back from the city’s own sign-in',
    status: 302,
    answer: GoneElsewhere,
    problems: ['service.unavailable'],
  })
  async back(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const errand = this.errands.take(request, reply);
    const [, query = ''] = request.url.split('?');
    const proven = errand && (await this.provider.finish(query, errand));
    const open = proven && (await this.signIn.run(proven, whence(request).browser));
    if (open?.accepted) this.cookies.keepSession(reply, open.value.token);
    const came = new URLSearchParams({ came: open?.accepted ? 'in' : 'unknown', back: errand?.back ?? '' });
    void reply.redirect(`/sign-in.html?${came.toString()}`, 302);
  }
}
