/** What a crowd is told, and asked. */
export type CrowdOrder =
  | { readonly do: 'open'; readonly urls: readonly string[]; readonly hall: string; readonly screens: number }
  | { readonly do: 'watch'; readonly revision: number }
  | { readonly do: 'stop-reading'; readonly screens: number }
  | { readonly do: 'look' }
  | { readonly do: 'boards' };

/** How the screens of a crowd are. */
export interface CrowdState {
  readonly screens: number;
  /** Connected and joined. */
  readonly joined: number;
  /** Of the screen that is furthest behind; -1 when one shows nothing. */
  readonly lowest: number;
  readonly highest: number;
  /** How often a screen has shown an earlier revision than before. */
  readonly backwards: number;
  readonly snapshots: number;
  readonly resumed: number;
  /** Messages of all kinds that have arrived. */
  readonly received: number;
}

export type CrowdAnswer =
  | { readonly state: CrowdState }
  /** Milliseconds of the monotonic clock, which all processes of a machine share: when each screen was there. */
  | { readonly arrivals: readonly number[] }
  /** The different boards that are shown. */
  | { readonly boards: readonly string[] };
