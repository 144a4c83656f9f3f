import { Secret, TOTP } from 'otpauth';
import { OneTimePasswords } from '#application/ports';

const issuer = 'Paihao';
const periodSeconds = 30;
const secretBytes = 20;

/** RFC 6238 as every authenticator speaks it: SHA-1, six digits, thirty seconds. */
export class TotpCodes extends OneTimePasswords {
  newSecret(): string {
    return new Secret({ size: secretBytes }).base32;
  }

  address(secret: string, userName: string): string {
    return totp(secret, userName).toString();
  }

  /** Clocks of phones go wrong: the code before and the code after are taken as well. */
  stepOf(secret: string, code: string, now: number): number | undefined {
    const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
    return delta === null ? undefined : Math.floor(now / 1_000 / periodSeconds) + delta;
  }
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, period: periodSeconds, secret: Secret.fromBase32(secret) });
}
