import type { ServiceList } from '#contracts';

export type Offer = ServiceList['services'][number];

/** All services but the person's own that fit what was typed: a part of a name or code, a letter, or a window. */
export function otherServices(offers: readonly Offer[], own: string, typed: string): readonly Offer[] {
  const sought = typed.trim().toLowerCase();
  return offers.filter((offer) => offer.code !== own && fits(offer, sought));
}

function fits({ code, letter, name, windows }: Offer, sought: string): boolean {
  const texts = [code, name.zh, name.en].map((text) => text.toLowerCase());
  return (
    texts.some((text) => text.includes(sought)) ||
    letter.toLowerCase() === sought ||
    windows.includes(Number(sought))
  );
}
