import type { HallSummary, ServiceOffer } from '#contracts';

/** What was chosen before somebody says who it is for. */
export interface Chosen {
  readonly hall: HallSummary;
  readonly service: ServiceOffer;
  readonly slot: { readonly id: number; readonly day: string; readonly from: string; readonly to: string };
}
