/**
 * One key for one press, the same on every retry of that press, so that a double tap or a cut cable makes one ticket.
 * `crypto.randomUUID` exists only in secure contexts, and a kiosk on the hall's own network speaks plain http.
 */
export function newPressKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
