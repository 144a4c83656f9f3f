/** Makes what must not be guessed, and what is stored in its place. */
export abstract class Secrets {
  /** 256 random bits for a cookie. */
  abstract token(): string;
  /** What is stored of a token: from it the token cannot be found again. Hexadecimal SHA-256. */
  abstract digest(token: string): string;
  /** `length` characters of Crockford's base 32, to be typed by hand. */
  abstract code(length: number): string;
}

/** Slow on purpose, so that stolen hashes are of little use. */
export abstract class PasswordHasher {
  abstract hash(password: string): Promise<string>;
  /** Takes as long when there is no hash to compare with: nobody learns which accounts exist. */
  abstract matches(password: string, hash: string | undefined): Promise<boolean>;
  /** One of the passwords that are tried first. */
  abstract isCommon(password: string): boolean;
}

/** Time-based one-time passwords of an authenticator app (RFC 6238). */
export abstract class OneTimePasswords {
  abstract newSecret(): string;
  /** The address that an authenticator reads from a QR code. */
  abstract address(secret: string, userName: string): string;
  /** The time step whose code this is, at `now` or one step beside it; undefined when it is none of them. */
  abstract stepOf(secret: string, code: string, now: number): number | undefined;
}
