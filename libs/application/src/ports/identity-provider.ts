/** What a browser must bring back from the provider, so that nobody finishes what somebody else began. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom the provider has recognised. */
export interface ProvenIdentity {
  /** As the provider writes it. */
  readonly userName: string;
  /** The provider asked for a second factor. */
  readonly strong: boolean;
}

/** The city's own sign-in, by OpenID Connect. */
export abstract class IdentityProvider {
  /** The address to which the browser goes. Throws `Unavailable` when the provider cannot be reached. */
  abstract begin(): Promise<{ readonly address: string; readonly errand: Errand }>;
  /** Undefined for whatever does not fit the errand. `query` is what the browser came back with. */
  abstract finish(query: string, errand: Errand): Promise<ProvenIdentity | undefined>;
}
