/** How the page gets somebody's attention. */
export const alertWords = {
  zh: {
    alertsOff: '开启提醒',
    alertsOffHow: '还剩 3 位、下一位和叫到您时，响铃并振动',
    alertsOn: '提醒已开启',
    alertsOnHow: '请保持这个页面打开，并调高音量',
  },
  en: {
    alertsOff: 'Alert me',
    alertsOffHow: 'sound and vibration at 3 ahead, when next and when called',
    alertsOn: 'Alerts are on',
    alertsOnHow: 'Keep this page open and the volume up',
  },
} as const;
