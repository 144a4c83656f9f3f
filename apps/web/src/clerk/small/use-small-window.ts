import { useCallback, useState } from 'react';

/** A document that stays on top of other programs, where the browser has that. */
interface DocumentPictureInPicture {
  requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window>;
}

export interface SmallWindow {
  /** The browser has it; elsewhere nothing of it is shown. */
  readonly possible: boolean;
  readonly window: Window | null;
  readonly open: () => void;
}

const size = { width: 300, height: 148 };
const ofBrowser = () =>
  (globalThis as { documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;

export function useSmallWindow(): SmallWindow {
  const [small, setSmall] = useState<Window | null>(null);
  const possible = ofBrowser() !== undefined;
  const open = useCallback(async () => {
    if (small) return small.close();
    const opened = await ofBrowser()?.requestWindow(size);
    if (!opened) return;
    dress(opened);
    opened.addEventListener('pagehide', () => setSmall(null));
    setSmall(opened);
  }, [small]);
  return { possible, window: small, open: useCallback(() => void open().catch(() => undefined), [open]) };
}

/** The small window begins naked: it gets the language and the style sheets of the page. */
function dress({ document: naked }: Window): void {
  naked.documentElement.lang = document.documentElement.lang;
  naked.title = document.title;
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style'))
    naked.head.append(sheet.cloneNode(true));
}
