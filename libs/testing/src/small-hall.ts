import type { DemoHall } from '#demo';
import { papersMissing, type HeadStarts, type Named } from '#domain';

const named = (code: string, zh: string, en: string): Named => ({ code, name: { zh, en } });

/** What nearly every matter of a hall asks for. */
export const usualPapers: readonly Named[] = [
  named('id-card', '身份证', 'ID card'),
  named('application-form', '申请表', 'Application form'),
  named('photo', '近期照片', 'Recent photo'),
  named('copies', '证件复印件', 'Copies of certificates'),
];

/** How a visit ends. */
export const usualResults: readonly Named[] = [
  named('accepted', '已受理', 'Accepted'),
  named('completed', '当场办结', 'Completed on the spot'),
  named(papersMissing, '材料不齐', 'Papers missing'),
  named('advice', '咨询', 'Advice only'),
];

/** Minutes by which the lanes go ahead. */
const usualHeadStarts: HeadStarts = { priority: 20, returning: 30 };

interface Size {
  readonly code?: string;
  readonly services?: number;
  readonly windows?: number;
  /** Every window calls every service; otherwise window n calls service n only. */
  readonly shared?: boolean;
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A hall of any size that is always open: services `s1`, `s2` … with a letter each, windows 1, 2 … */
export function smallHall({ code = 'hall', services = 2, windows = 2, shared = true }: Size = {}): DemoHall {
  const codes = Array.from({ length: services }, (_, index) => `s${index + 1}`);
  return {
    code,
    name: { zh: '试验大厅', en: 'Test hall' },
    timeZone: 'Asia/Shanghai',
    cutOverMinutes: 0,
    hours: { from: '00:00', to: '24:00' },
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    zones: [{ letter: 'A', name: { zh: '甲区', en: 'Zone A' }, direction: { zh: '前方', en: 'ahead' } }],
    services: codes.map((service, index) => ({
      code: service,
      letter: letters[index % letters.length] ?? 'A',
      zone: 'A',
      name: { zh: `业务 ${index + 1}`, en: `Service ${index + 1}` },
      department: 'general',
      weight: 1,
      minutes: 5,
      ...{ papers: usualPapers, results: usualResults, headStarts: usualHeadStarts },
    })),
    windows: Array.from({ length: windows }, (_, index) => ({
      number: index + 1,
      zone: 'A',
      kind: 'general' as const,
      duties: shared ? codes : [codes[index % services] ?? 's1'],
    })),
  };
}
