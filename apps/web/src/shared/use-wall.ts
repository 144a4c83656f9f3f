import { useEffect } from 'react';

const pointerRestsAfterMs = 2_000;

/** For screens that hang or stand: the light stays on where the browser allows it, the pointer hides when it rests. */
export function useWall(): void {
  useEffect(keepAwake, []);
  useEffect(hideRestingPointer, []);
  useEffect(fillScreen, []);
}

/**
 * At once where the browser lets a page do that, else with the first press of anybody; what it refuses is said where the
 * screen is set up. Whoever sets it up, or looks at a recording, sits at a desk.
 */
function fillScreen(): () => void {
  const asked = new URLSearchParams(location.search);
  if (asked.has('setup') || asked.has('replay')) return () => undefined;
  const fill = () => {
    if (document.fullscreenElement === null)
      void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  void mayFillScreen().then((may) => may && fill());
  const presses = ['pointerup', 'keyup'] as const;
  presses.forEach((press) => document.addEventListener(press, fill, { once: true }));
  return () => presses.forEach((press) => document.removeEventListener(press, fill));
}

async function mayFillScreen(): Promise<boolean> {
  // Known to few browsers yet, and to no list of types: elsewhere a page has to be touched first.
  const name = { name: 'fullscreen', allowWithoutGesture: true } as unknown as PermissionDescriptor;
  const status = await navigator.permissions?.query(name).catch(() => undefined);
  return status?.state === 'granted';
}

function keepAwake(): () => void {
  // Absent without https; then the operating system's own setting decides.
  const ask = () => {
    const asked = navigator.wakeLock?.request('screen') ?? Promise.reject(new Error('no wake lock'));
    asked.then(
      () => note('yes'),
      () => note('no'),
    );
  };
  // The browser drops the lock whenever the page was hidden.
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => document.removeEventListener('visibilitychange', ask);
}

/** For whoever sets the screen up, and for its reports; the public need not know. */
function note(awake: 'yes' | 'no'): void {
  document.documentElement.dataset['awake'] = awake;
}

function hideRestingPointer(): () => void {
  let rest: ReturnType<typeof setTimeout>;
  const moved = () => {
    document.body.classList.remove('pointer-rests');
    clearTimeout(rest);
    rest = setTimeout(() => document.body.classList.add('pointer-rests'), pointerRestsAfterMs);
  };
  moved();
  window.addEventListener('pointermove', moved);
  return () => window.removeEventListener('pointermove', moved);
}
