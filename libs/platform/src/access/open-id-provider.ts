import * as client from 'openid-client';
import { IdentityProvider, Unavailable, type Errand, type ProvenIdentity } from '#application/ports';

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address of ours to which the provider sends browsers back. */
  readonly callback: string;
  /** The claim that holds the user name. */
  readonly nameClaim: string;
}

const onThisMachine = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** OpenID Connect with a code, PKCE, state and nonce (RFC 9700). */
export class OpenIdProvider extends IdentityProvider {
  private found: Promise<client.Configuration> | undefined;

  constructor(private readonly settings: ProviderSettings) {
    super();
  }

  async begin(): Promise<{ address: string; errand: Errand }> {
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    const address = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.settings.callback,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
    });
    return { address: address.href, errand: { state, nonce, verifier } };
  }

  async finish(query: string, { state, nonce, verifier }: Errand): Promise<ProvenIdentity | undefined> {
    const configuration = await this.configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const address = new URL(`${this.settings.callback}?${query}`);
    const tokens = await client.authorizationCodeGrant(configuration, address, checks).catch(() => undefined);
    return tokens && this.identityOf(tokens.claims());
  }

  private identityOf(claims: client.IDToken | undefined): ProvenIdentity | undefined {
    const userName = claims?.[this.settings.nameClaim];
    if (typeof userName !== 'string') return undefined;
    const methods: unknown = claims?.amr;
    return { userName, strong: Array.isArray(methods) && methods.includes('mfa') };
  }

  /** Asked for once it is needed, and again after it could not be reached. */
  private configuration(): Promise<client.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw new Unavailable('the provider of identities cannot be reached', 5, { cause: error });
    });
    return this.found;
  }

  private discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    // Only what never leaves this machine may go without TLS.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked only to make it stand out, as it does here
    const execute = onThisMachine.has(url.hostname) ? [client.allowInsecureRequests] : [];
    return client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: 5 });
  }
}
