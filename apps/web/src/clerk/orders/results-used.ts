import type { NamedCode } from './command.js';

const placeOf = (service: string) => `paihao.results.${service}`;

/** The results of a service, those that were used at this machine first, the last one before all. */
export function byLastUse(service: string, results: readonly NamedCode[]): readonly NamedCode[] {
  const used = usedOf(service);
  const rank = ({ code }: NamedCode) => (used.includes(code) ? used.indexOf(code) : used.length);
  return [...results].sort((a, b) => rank(a) - rank(b));
}

export function noteUse(service: string, code: string): void {
  const others = usedOf(service).filter((one) => one !== code);
  localStorage.setItem(placeOf(service), [code, ...others].slice(0, 6).join(' '));
}

function usedOf(service: string): readonly string[] {
  return (localStorage.getItem(placeOf(service)) ?? '').split(' ').filter(Boolean);
}
