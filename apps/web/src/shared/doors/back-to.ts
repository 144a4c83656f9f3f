/** Where somebody goes after signing in: a page of ours, whatever the address says. */
export function backTo(wanted: string | null): string {
  const isOurs = wanted !== null && /^\/(?![/\\])[\w./?=&-]*$/.test(wanted);
  return isOurs ? wanted : '/';
}

/** The page that asks who somebody is, and brings them back here. */
export function signInAddress(here: Pick<Location, 'pathname' | 'search'>): string {
  return `/sign-in.html?${new URLSearchParams({ back: here.pathname + here.search }).toString()}`;
}
