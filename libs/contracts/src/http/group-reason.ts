import type { GroupReason, Text } from '#domain';
import type { GroupReasonView } from './agency-booking.js';

/** Why groups have so many places in a slot, in words. */
const sentences: Readonly<Record<GroupReason['rule'], (reason: GroupReason) => Text>> = {
  'no-history': () => ({
    zh: '尚无历史数据，按模板开放。',
    en: 'Nothing is known of this time yet; the places are those of the template.',
  }),
  quiet: ({ usual, peak }) => ({
    zh: `此时段个人较少（平均 ${usual} 人，当日高峰 ${peak} 人），团队名额全部开放。`,
    en: `Few people come on their own then (usually ${usual}, at the peak ${peak}): all places for groups are open.`,
  }),
  busy: ({ usual, peak }) => ({
    zh: `此时段个人较多（平均 ${usual} 人，当日高峰 ${peak} 人），部分团队名额留给个人。`,
    en: `Many people come on their own then (usually ${usual}, at the peak ${peak}): some places for groups go to them.`,
  }),
  'set-by-hand': () => ({ zh: '名额由值班主管设定。', en: 'The places were set by a supervisor.' }),
};

export function groupReasonView(reason: GroupReason): GroupReasonView {
  return { ...reason, text: sentences[reason.rule](reason) };
}
