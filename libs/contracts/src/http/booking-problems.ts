import { problem } from './problem-text.js';

/** What people and agencies are told whose booking or check-in cannot be. */
export const bookingProblems = {
  'slot.unknown': problem(
    404,
    'Unknown slot',
    '没有找到这个预约时段。请返回时段列表重新选择。',
    'There is no such slot. Go back to the list and choose again.',
  ),
  'slot.full': problem(
    409,
    'Slot full',
    '这个时段的名额刚刚约满（剩余 {free} 个）。请选择其他时段。',
    'This slot has just filled up ({free} places left). Choose another one.',
  ),
  'slot.over': problem(
    409,
    'Too late for this slot',
    '这个时段已不能再预约或更改。请选择更晚的时段。',
    'It is too late to book or change this slot. Choose a later one.',
  ),
  'slot.below-use': problem(
    409,
    'More booked than that',
    '已有 {used} 个名额被预约，不能降到 {wanted}。请先改约，或写明原因后强制调整。',
    '{used} places are booked, so {wanted} is too few. Move people first, or give a reason to override.',
  ),
  'slots.overlap': problem(
    422,
    'Slots overlap',
    '星期{weekday} {at} 的时段相互重叠。请调整起止时间。',
    'Slots of weekday {weekday} overlap at {at}. Change their times.',
  ),
  'person.booked-already': problem(
    409,
    'Booked already',
    '此证件在该业务已有一个有效预约。请先取消或改约原预约。',
    'This document has an appointment for this service already. Cancel or move that one first.',
  ),
  'appointment.unknown': problem(
    404,
    'Unknown appointment',
    '没有找到这个预约。请核对预约链接。',
    'There is no such appointment. Check the link of your appointment.',
  ),
  'appointment.wrong-state': problem(
    409,
    'Not possible any more',
    '这个预约现在是“{state}”，不能再更改。如需办理请重新预约或现场取号。',
    'This appointment is “{state}” now and cannot be changed. Book again, or take a number in the hall.',
  ),
  'check-in.unknown': problem(
    404,
    'Code not found',
    '没有找到此签到码对应的预约。请核对后重新输入，或请工作人员帮助。',
    'No booking has this code here. Check it and try again, or ask the staff.',
  ),
  'check-in.another-day': problem(
    409,
    'Another day',
    '您的预约日期是 {day}，请在当天签到。',
    'Your appointment is on {day}. Please check in on that day.',
  ),
  'check-in.too-late': problem(
    409,
    'Too late to check in',
    '您的预约时段（{from}–{to}）已过。请现场取号，或重新预约。',
    'Your slot ({from}–{to}) is over. Take a number here, or book again.',
  ),
  'group.unknown': problem(
    404,
    'Unknown group booking',
    '没有找到这个团队预约。请刷新列表。',
    'There is no such group booking. Look at the list again.',
  ),
  'group.wrong-state': problem(
    409,
    'Not possible in this state',
    '这个团队预约现在是“{state}”，不能进行此操作。请刷新后再试。',
    'This group booking is “{state}” now, so that is not possible. Look again and retry.',
  ),
  'group.full': problem(
    409,
    'All held places are taken',
    '已保留的 {places} 个名额都已用完。请另行保留名额，或替换名单中的人。',
    'All {places} held places are taken. Hold more places, or swap somebody.',
  ),
  'group.too-early': problem(
    409,
    'Too early',
    '团队到达当天才能办理此操作（{day}）。',
    'This is possible on the day of the group only ({day}).',
  ),
  'group.quota-used': problem(
    409,
    'Quota used up',
    '贵社当天在本大厅还可保留 {left} 个名额（每日上限 {quota}）。请减少人数或另选日期。',
    'Your agency may hold {left} more places here on that day (at most {quota}). Take fewer, or another day.',
  ),
  'group.extended-enough': problem(
    409,
    'No more extensions',
    '名额保留时间已延长 {times} 次，不能再延长。请尽快提交名单。',
    'The hold was extended {times} times and cannot be extended again. Submit the roster soon.',
  ),
  'group.slots-apart': problem(
    422,
    'Slots do not belong together',
    '所选时段必须属于同一天、同一业务且首尾相连。请重新选择。',
    'The slots must be of one day and service, one right after the other. Choose again.',
  ),
};
