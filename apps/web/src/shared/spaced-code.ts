/** As it is read out: in fours. The first eight characters are enough in the hall, so they stand alone. */
export function spacedCode(code: string): { readonly typed: string; readonly rest: string } {
  return { typed: `${code.slice(0, 4)} ${code.slice(4, 8)}`, rest: code.slice(8) };
}
