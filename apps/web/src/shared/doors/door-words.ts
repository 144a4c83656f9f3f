import type { Text } from '../text.js';

/** What a device says of itself before anybody knows it; both languages stand on its screen at once. */
export const doorWords = {
  title: { zh: '这台设备还没有登记', en: 'This device is not enrolled yet' },
  how: {
    zh: '请管理员打开“管理 → 设备”，输入这个登记码。',
    en: 'An administrator opens “Administration → Devices” and types this code.',
  },
  code: { zh: '登记码', en: 'Code' },
  waiting: {
    zh: '确认后，本屏会自动打开。登记码十分钟内有效，过期后自动更换。',
    en: 'The screen opens by itself once the code is confirmed. A code lasts ten minutes and is then replaced.',
  },
  unreachable: {
    zh: '暂时连不上系统，正在自动重试。',
    en: 'The system cannot be reached. Trying again by itself.',
  },
  connecting: { zh: '正在连接…', en: 'Connecting…' },
} as const satisfies Record<string, Text>;

export const deviceNames = {
  kiosk: { zh: '取号机', en: 'Kiosk' },
  board: { zh: '叫号屏', en: 'Board' },
  'window-display': { zh: '窗口屏', en: 'Window display' },
  voice: { zh: '语音播报', en: 'Voice' },
} as const;
