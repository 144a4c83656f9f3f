import type { RefusalCode, Text } from '#domain';
import { accessProblems } from './access-problems.js';
import { rosterProblems } from './roster-problems.js';
import { bookingProblems } from './booking-problems.js';
import { problem, type ProblemText } from './problem-text.js';

/** Problems that the edge itself finds, before any rule of the hall is asked. */
export type EdgeCode =
  | 'request.invalid'
  | 'request.not-found'
  | 'request.too-large'
  | 'request.unsupported'
  | 'request.headers-too-large'
  | 'request.too-slow'
  | 'rate.limited'
  | 'key.missing'
  | 'sitting.missing'
  | 'roster.file-name'
  | 'request.foreign-page'
  | 'service.unavailable'
  | 'server.failed';

export type ProblemCode = RefusalCode | EdgeCode;

/** Every problem once: its HTTP status and its sentences. Each sentence says what to do next. */
export const problemTexts: Readonly<Record<ProblemCode, ProblemText>> = {
  ...accessProblems,
  ...rosterProblems,
  ...bookingProblems,
  'hall.unknown': problem(
    404,
    'Unknown hall',
    '没有代码为“{hall}”的大厅。请核对地址，或从首页重新进入。',
    'There is no hall with the code “{hall}”. Check the address, or start again from the start page.',
  ),
  'hall.closed': problem(
    409,
    'Hall closed',
    '现在不取号。取号时间：{from}–{to}。请在该时间内再来，或向工作人员咨询。',
    'No numbers are given out now. Numbers are given out {from}–{to}. Please come back then, or ask the staff.',
  ),
  'service.unknown': problem(
    404,
    'Unknown service',
    '本大厅没有代码为“{service}”的业务。请返回业务列表重新选择。',
    'This hall has no service with the code “{service}”. Go back to the list of services and choose again.',
  ),
  'service.numbers-exhausted': problem(
    409,
    'No more numbers today',
    '该业务今天的 {limit} 个号已经取完。请改日再来，或向工作人员咨询。',
    'All {limit} numbers of this service are taken for today. Please come another day, or ask the staff.',
  ),
  'zone.unknown': problem(
    404,
    'Unknown zone',
    '本大厅没有 {zone} 区。请核对地址中的区号。',
    'This hall has no zone {zone}. Check the zone in the address.',
  ),
  'window.unknown': problem(
    404,
    'Unknown window',
    '本大厅没有 {window} 号窗口。请重新选择窗口。',
    'This hall has no window {window}. Choose another window.',
  ),
  'window.closed': problem(
    409,
    'Window closed',
    '{window} 号窗口没有开放。请先开放窗口，再呼叫。',
    'Window {window} is not open. Open it first, then call.',
  ),
  'window.busy': problem(
    409,
    'Window busy',
    '{window} 号窗口正在为 {label} 办理。请先办结 {label}，再继续。',
    'Window {window} is busy with {label}. Finish {label} first, then go on.',
  ),
  'window.idle': problem(
    409,
    'Nobody at the window',
    '{window} 号窗口现在没有叫到的号。请先呼叫下一位。',
    'Nobody is called to window {window} now. Call the next person first.',
  ),
  'window.other-ticket': problem(
    409,
    'Another ticket is at the window',
    '{window} 号窗口现在是 {label}，不是您操作的那个号。请刷新后再试。',
    'Window {window} now has {label}, not the ticket you acted on. Look again and retry.',
  ),
  'window.taken': problem(
    409,
    'Somebody works at this window',
    '{window} 号窗口已有另一处叫号台在用（{minutes} 分钟前开始）。请选择其他窗口，或确认接管。',
    'Another console works for window {window} since {minutes} min ago. Choose another window, or take it over.',
  ),
  'window.not-yours': problem(
    409,
    'Not your window',
    '{window} 号窗口现在不由您的叫号台操作。请重新坐窗，再继续。',
    'Your console does not work for window {window} now. Sit down at the window again, then go on.',
  ),
  'window.without-duties': problem(
    409,
    'Window without duties',
    '{window} 号窗口没有办理任何业务，不能转过去。请选择其他窗口。',
    'Window {window} serves nothing at all. Choose another window.',
  ),
  'queue.empty': problem(
    409,
    'Nobody is waiting',
    '{window} 号窗口的业务现在没有人等候。有人取号后再呼叫。',
    'Nobody is waiting for the services of window {window}. Call again when somebody has taken a number.',
  ),
  'number.unknown': problem(
    404,
    'No such number here',
    '{window} 号窗口的业务中，没有号码为 {number} 且可以呼叫的人。请核对号票。',
    'Nobody with the number {number} can be called to window {window}. Check the number on the ticket.',
  ),
  'number.ambiguous': problem(
    409,
    'Several people have this number',
    '号码 {number} 对应 {labels}。请连同字母一起输入。',
    'The number {number} means {labels}. Type the letter too.',
  ),
  'ticket.at-window': problem(
    409,
    'Already called',
    '{label} 已在另一个窗口。请呼叫下一位。',
    '{label} is at another window already. Call the next person.',
  ),
  'ticket.unknown': problem(
    404,
    'Unknown ticket',
    '没有找到这张号票。请核对号票上的二维码，或向工作人员咨询。',
    'This ticket was not found. Check the QR code on your ticket, or ask the staff.',
  ),
  'ticket.wrong-state': problem(
    409,
    'Not possible in this state',
    '{label} 现在是“{state}”，不能进行“{action}”。请刷新后再试。',
    '{label} is “{state}” now, so “{action}” is not possible. Look again and retry.',
  ),
  'ticket.same-service': problem(
    409,
    'Already in this service',
    '{label} 已在业务“{service}”中办理，无需转移。请选择其他业务。',
    '{label} is in the service “{service}” already. Choose another service.',
  ),
  'ticket.same-window': problem(
    409,
    'Already at this window',
    '这个号就在 {window} 号窗口，无需转移。请选择其他窗口。',
    'The person is at window {window} already. Choose another window.',
  ),
  'ticket.cannot-return': problem(
    409,
    'No return with this ticket',
    '{label} 不能免排返回：只有当天因材料不齐办结的号可以。请重新取号。',
    '{label} cannot return: only a visit of today that ended for missing papers can. Please take a new number.',
  ),
  'ticket.rejoin-too-late': problem(
    409,
    'Too late to rejoin',
    '{label} 过号已超过 {minutes} 分钟，不能续排。请重新取号，或向工作人员咨询。',
    '{label} was missed more than {minutes} minutes ago and cannot rejoin. Take a new number, or ask the staff.',
  ),
  'call.too-late-to-retract': problem(
    409,
    'Too late to take back the call',
    '呼叫 {label} 已超过 {seconds} 秒或已重呼，不能撤回。请等候，或标记过号。',
    'The call of {label} is older than {seconds} seconds or was repeated. Wait for the person, or mark it missed.',
  ),
  'call.too-early-to-miss': problem(
    409,
    'Too early to mark as missed',
    '刚刚呼叫过 {label}，请再等 {seconds} 秒，或重呼一次。',
    '{label} was called just now. Wait {seconds} more seconds, or call again.',
  ),
  'step.too-late-to-undo': problem(
    409,
    'Too late to undo',
    '{label} 的上一步已超过 {seconds} 秒，或之后又有操作，不能撤销。',
    'The last step of {label} is older than {seconds} seconds, or was not yours. It stays as it is.',
  ),
  'voice.not-host': problem(
    409,
    'Another host speaks in this zone',
    '{zone} 区现在由另一台语音主机播报。本机待命，对方停下后会自动接替。',
    'Another voice host speaks in zone {zone} now. This one stands by and takes over when that one stops.',
  ),
  'announcement.unknown': problem(
    404,
    'Unknown announcement',
    '没有这条播报记录。请重新读取播报记录。',
    'There is no such announcement. Read the log of announcements again.',
  ),
  'result.unknown': problem(
    422,
    'Unknown result',
    '业务“{service}”没有代码为“{result}”的办理结果。请从列表中选择。',
    'The service “{service}” has no result “{result}”. Choose one of its list.',
  ),
  'paper.unknown': problem(
    422,
    'Unknown paper',
    '业务“{service}”的材料清单中没有“{paper}”。请刷新后再试。',
    'The checklist of “{service}” has no paper “{paper}”. Look again and retry.',
  ),
  'key.reused': problem(
    422,
    'Idempotency key used for something else',
    '这个 Idempotency-Key 已用于另一个请求。每次新操作请使用新的键。',
    'This Idempotency-Key was used for a different request. Use a new key for each new action.',
  ),
  'request.foreign-page': problem(
    403,
    'Request from another site',
    '请求来自其他网站，已被拒绝。请从本系统的页面操作。',
    'The request came from a page of another site and was refused. Use the pages of this system.',
  ),
  'sitting.missing': problem(
    400,
    'Console not named',
    '缺少请求头 Paihao-Sitting。请先坐窗（POST …/sit），并在每次操作中带上同一个标识。',
    'The header Paihao-Sitting is missing. Sit down first (POST …/sit) and send the same id with every order.',
  ),
  'key.missing': problem(
    400,
    'Idempotency key missing',
    '缺少请求头 Idempotency-Key。请为每次操作生成一个 16–128 位的键，重试时保持不变。',
    'The header Idempotency-Key is missing. Send a key of 16–128 characters for each action, the same on a retry.',
  ),
  'request.invalid': problem(
    400,
    'Invalid request',
    '请求有 {count} 处不符合要求，请按下列说明修改后重试。',
    '{count} part(s) of the request are not as expected; correct them as listed and try again.',
  ),
  'request.not-found': problem(
    404,
    'No such address',
    '没有这个地址。接口说明见 /api/docs。',
    'There is nothing at this address. The interface is described at /api/docs.',
  ),
  'request.too-large': problem(
    413,
    'Request too large',
    '请求太大。请缩短后重试。',
    'The request is too large. Make it shorter and try again.',
  ),
  'request.unsupported': problem(
    415,
    'Unsupported content',
    '只接受 application/json 格式的内容。',
    'Only application/json is accepted here.',
  ),
  'request.headers-too-large': problem(
    431,
    'Headers too large',
    '请求头太大。请清除本网站的 Cookie 后重试。',
    'The headers of the request are too large. Clear the cookies of this site and try again.',
  ),
  'request.too-slow': problem(
    408,
    'Request too slow',
    '请求没有在规定时间内传完。请检查网络后重试。',
    'The request did not arrive in time. Check the network and try again.',
  ),
  'rate.limited': problem(
    429,
    'Too many requests',
    '请求太频繁，您的操作没有生效。请在 {seconds} 秒后重试。',
    'There were too many requests and nothing was changed. Try again in {seconds} seconds.',
  ),
  'service.unavailable': problem(
    503,
    'Busy, try again',
    '系统暂时繁忙，您的操作没有生效。请稍候几秒用同一个键重试。',
    'The system is briefly busy and nothing was changed. Try again in a few seconds with the same key.',
  ),
  'server.failed': problem(
    500,
    'Internal error',
    '系统出错，您的操作可能没有生效。请用同一个键重试；仍不成功请联系工作人员。',
    'Something went wrong and your action may not have happened. Retry with the same key; if it fails again, ask the staff.',
  ),
};

/** The sentences of a problem with its facts filled in. */
export function problemText(code: ProblemCode, facts: Readonly<Record<string, string | number>>): Text {
  return filled(problemTexts[code].text, facts);
}

/** A sentence in both languages with its `{facts}` filled in. */
export function filled(text: Text, facts: Readonly<Record<string, string | number>>): Text {
  const fill = (sentence: string) =>
    sentence.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
  return { zh: fill(text.zh), en: fill(text.en) };
}
