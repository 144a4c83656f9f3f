import type { Admission } from '#realtime';

/**
 * May this page open a socket at all? Browsers ask nobody before they open one and send the cookies along, so only pages
 * of our own host may. What is no browser names no origin, and has no cookies of others.
 */
export const admitted: Admission = ({ headers: { origin, host } }) =>
  origin === undefined || (host !== undefined && hostOf(origin) === hostOf(`http://${host}`));

/** Without the port: the gateway may listen at another one than the pages. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
