import type { HeadStarts, Named } from '#domain';

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
  // The domain's `papersMissing`: whoever ends with it may come back the same day.
  named('papers-missing', '材料不齐', 'Papers missing'),
  named('advice', '咨询', 'Advice only'),
];

/** Minutes by which the lanes go ahead. */
export const usualHeadStarts: HeadStarts = { priority: 20, returning: 30 };
