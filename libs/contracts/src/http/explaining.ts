import { callReasons, lanes, orderRules, type OrderRule, type Text as BothLanguages } from '#domain';
import { z } from 'zod';
import { Moment, Text } from './shared.js';

const TicketLabel = z
  .string()
  .regex(/^[A-Z][0-9]{3,6}$/)
  .meta({ description: 'The number on the ticket', example: 'A031' });

/** Two tickets of one business day; without a day, of today. */
export const OrderQuestion = z.strictObject({
  first: TicketLabel,
  second: TicketLabel,
  day: z.iso.date().optional(),
});

export const OrderAnswer = z
  .object({ rule: z.enum(orderRules), text: Text.meta({ description: 'The reason in words' }) })
  .meta({ id: 'OrderAnswer' });

/** By which rules the line of a ticket was called lately, as counts. */
export const CallsLately = z
  .object({
    minutes: z.int(),
    calls: z.int().meta({ description: 'How many of its service were called in that time' }),
    counts: z.record(z.enum(callReasons), z.int()),
    headStarts: z
      .partialRecord(z.enum(lanes), z.int())
      .meta({ description: 'Minutes that each lane counts as earlier' }),
    asOf: Moment,
  })
  .meta({ id: 'CallsLately' });

export type CallsLately = z.infer<typeof CallsLately>;
export type OrderQuestion = z.infer<typeof OrderQuestion>;
export type OrderAnswer = z.infer<typeof OrderAnswer>;

/** `{name}` is replaced by the fact of that name. */
export const orderTexts: Readonly<Record<OrderRule, BothLanguages>> = {
  'never-called': { zh: '{first} 没有被呼叫过。', en: '{first} was never called.' },
  'called-later': {
    zh: '不是这样：{second} 被呼叫在先，{first} 在后。',
    en: 'It was the other way round: {second} was called first, {first} after it.',
  },
  'had-no-number-yet': {
    zh: '{window} 号窗口呼叫 {first} 时，{second} 还没有取号。',
    en: 'When window {window} called {first}, {second} had not been taken yet.',
  },
  'was-missed': {
    zh: '{window} 号窗口呼叫 {first} 时，{second} 已过号，不在等候。',
    en: 'When window {window} called {first}, {second} had been missed and was not waiting.',
  },
  'was-on-hold': {
    zh: '{window} 号窗口呼叫 {first} 时，{second} 暂时挂起，不在等候。',
    en: 'When window {window} called {first}, {second} was on hold and not waiting.',
  },
  'was-given-back': {
    zh: '{window} 号窗口呼叫 {first} 时，{second} 已取消。',
    en: 'When window {window} called {first}, {second} had been given back.',
  },
  'window-serves-others': {
    zh: '{window} 号窗口办理 {first} 的业务，不办理 {second} 的业务。',
    en: 'Window {window} serves the service of {first}, not that of {second}.',
  },
  'groups-apart': {
    zh: '团队由团队专窗分批呼叫，与个人分开排队（{first}，{second}）。',
    en: 'Groups are called in batches by group windows, apart from people on their own ({first}, {second}).',
  },
  'was-sent-elsewhere': {
    zh: '{window} 号窗口呼叫 {first} 时，{second} 已转到另一个窗口等候。',
    en: 'When window {window} called {first}, {second} had been sent to another window and waited there.',
  },
  'called-by-number': {
    zh: '{window} 号窗口的工作人员按号码直接呼叫了 {first}，没有按排队顺序。',
    en: 'The clerk of window {window} called {first} by its number, out of turn.',
  },
  'walked-up': {
    zh: '{first} 没有排队，由 {window} 号窗口的工作人员直接办理。',
    en: '{first} did not queue: the clerk of window {window} served that person at once.',
  },
  'came-earlier': {
    zh: '{first} 比 {second} 先取号。',
    en: '{first} was taken before {second}.',
  },
  'same-moment': {
    zh: '{first} 与 {second} 同时取号，按取号顺序呼叫。',
    en: '{first} and {second} were taken at the same moment and are called in the order of issue.',
  },
  'slot-later': {
    zh: '{second} 预约的时段较晚，提前签到不会提前叫号。',
    en: 'The slot booked for {second} is later; checking in early does not move it forward.',
  },
  'fell-back': {
    zh: '{second} 曾过号重新排队或主动往后排，所以 {first} 在前。',
    en: '{second} rejoined after a miss or let others pass, so {first} was before it.',
  },
  'head-start': {
    zh: '{first} 属于优先等队列，按规定提前 {minutes} 分钟计算，因此排在 {second} 之前。',
    en: '{first} is in a lane that counts as {minutes} minutes earlier, which puts it before {second}.',
  },
  unexplained: {
    zh: '记录中找不到 {first} 先于 {second} 的规则。请报告管理员。',
    en: 'The log shows no rule that puts {first} before {second}. Please report this to the administrator.',
  },
};
