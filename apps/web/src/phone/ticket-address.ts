/** `/t/7Q2M0KX4C9TZA` → the code. Letters typed small from paper count as well. */
export function codeFrom(path: string): string {
  return (path.split('/').filter(Boolean).pop() ?? '').toUpperCase();
}
