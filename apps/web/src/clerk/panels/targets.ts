import type { TransferTargets } from '#contracts';

type ServiceTarget = TransferTargets['services'][number];
type WindowTarget = TransferTargets['windows'][number];

/** Where a person can be sent: a service, whose windows all may call, or one window. */
export type Target =
  ({ readonly kind: 'service' } & ServiceTarget) | ({ readonly kind: 'window' } & WindowTarget);

/**
 * All targets that fit what was typed: a part of a name or code, a letter, or a window's number. A number means the
 * window with it first; without a word the services come first, for nobody knows a window by heart.
 */
export function targetsFor({ services, windows }: TransferTargets, typed: string): readonly Target[] {
  const sought = typed.trim().toLowerCase();
  const byService = services
    .filter((service) => fitsService(service, sought))
    .map((service) => ({ kind: 'service' as const, ...service }));
  const byWindow = windows
    .filter((serviceWindow) => fitsWindow(serviceWindow, sought))
    .map((serviceWindow) => ({ kind: 'window' as const, ...serviceWindow }));
  return /^\d+$/.test(sought) ? [...byWindow, ...byService] : [...byService, ...byWindow];
}

function fitsService({ code, letter, name, windows }: ServiceTarget, sought: string): boolean {
  const isPart = [code, name.zh, name.en].some((text) => text.toLowerCase().includes(sought));
  return isPart || letter.toLowerCase() === sought || windows.includes(Number(sought));
}

function fitsWindow({ number, names }: WindowTarget, sought: string): boolean {
  if (/^\d+$/.test(sought)) return String(number).startsWith(sought);
  return names.some(({ zh, en }) => zh.includes(sought) || en.toLowerCase().includes(sought));
}
