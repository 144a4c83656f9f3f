import { Injectable } from '@nestjs/common';
import { toMoment, type AskEnrolmentBody, type EnrolmentAsked } from '#contracts';
import { enrolmentLastsMs } from '#domain';
import { AccountsUnitOfWork, Clock, Secrets } from '../ports/index.js';

/** Short enough to be typed from a screen. */
export const enrolmentCodeLength = 8;

/** A device that nobody knows yet asks to be let in, and shows the code that it gets. */
@Injectable()
export class AskEnrolment {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  run({ kind, hall }: AskEnrolmentBody): Promise<EnrolmentAsked> {
    return this.unit.run(({ devices }) => {
      const [code, secret] = [this.secrets.code(enrolmentCodeLength), this.secrets.token()];
      const now = this.clock.now();
      const endsAt = now + enrolmentLastsMs;
      devices.forgetEnrolments(now);
      devices.ask({ kind, hall: hall ?? null, code, endsAt }, this.secrets.digest(secret));
      return { code, secret, endsAt: toMoment(endsAt) };
    });
  }
}
