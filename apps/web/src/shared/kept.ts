/** Reads what this phone keeps. A browser that keeps nothing, or something broken, has kept nothing. */
export function kept<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Private windows and full phones refuse; the page works without. */
export function keep(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Nothing is lost but the memory of it.
  }
}
