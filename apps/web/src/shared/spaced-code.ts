/** As it is read out and typed: the first eight characters in two groups, then the rest. */
export function spacedCode(code: string): string {
  return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].filter(Boolean).join(' ');
}
