/** What was typed as a question: empty fields match everything, times are those of this machine. */
export function questionOf(typed: Readonly<Record<string, string>>): Record<string, string> {
  const asked = Object.entries(typed).filter(([, value]) => value !== '');
  return Object.fromEntries(
    asked.map(([name, value]) => [
      name,
      name === 'from' || name === 'to' ? new Date(value).toISOString() : value,
    ]),
  );
}
