import { hasCheckDigit } from '#domain';

/** Somebody of a roster who does not exist. */
export interface Traveller {
  readonly name: string;
  readonly card: string;
  readonly phone: string;
}

const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗');
const given = Array.from('明华丽强芳伟静敏磊洋艳勇杰娟涛超秀霞平刚');

/** As many as are asked for, always the same ones; another `from` gives others. */
export function travellers(count: number, from = 0): Traveller[] {
  return Array.from({ length: count }, (_, index) => traveller(from + index));
}

/** The order of the day has three digits, so after each thousand another day begins. */
function traveller(number: number): Traveller {
  const day = new Date(Date.UTC(1_950, 0, 1) + Math.floor(number / 1_000) * 86_400_000);
  const first = `440304${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(number % 1_000).padStart(3, '0')}`;
  const last = Array.from('0123456789X').find((digit) => hasCheckDigit(first + digit)) ?? '';
  const pick = (from: readonly string[], step: number) => from[Math.floor(number / step) % from.length] ?? '';
  return {
    name: pick(surnames, 1) + pick(given, 20) + pick(given, 400),
    card: first + last,
    phone: `139${String(number % 100_000_000).padStart(8, '0')}`,
  };
}

/** The same as a .csv with a header. */
export function csvOf(people: readonly Traveller[]): string {
  return [
    '姓名,证件号码,手机号码',
    ...people.map(({ name, card, phone }) => `${name},${card},${phone}`),
  ].join('\r\n');
}
