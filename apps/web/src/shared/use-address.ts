import { useSyncExternalStore } from 'react';

const changed = 'paihao:address';

/** The values of the page's own address; whoever comes back to it sees the same again. */
export function useAddress(): URLSearchParams {
  const search = useSyncExternalStore(listen, () => location.search);
  return new URLSearchParams(search);
}

/** Goes on within the page. The values replace those before, so that one address is one state. */
export function goTo(values: Readonly<Record<string, string>>): void {
  const search = new URLSearchParams(values).toString();
  history.pushState(null, '', `${location.pathname}${search && `?${search}`}`);
  scrollTo(0, 0);
  dispatchEvent(new Event(changed));
}

function listen(tell: () => void): () => void {
  addEventListener('popstate', tell);
  addEventListener(changed, tell);
  return () => {
    removeEventListener('popstate', tell);
    removeEventListener(changed, tell);
  };
}
