import { problem } from './problem-text.js';

/** What people and devices are told who may not come in, or may not do it. */
export const accessProblems = {
  'access.sign-in-needed': problem(
    401,
    'Sign in first',
    '需要先登录（或先登记本设备）才能进行这项操作。请登录后重试。',
    'Sign in first (or enrol this device), then try again.',
  ),
  'access.second-factor-needed': problem(
    403,
    'Second step of signing in needed',
    '登录尚未完成。请先输入或设置动态验证码，再继续。',
    'Signing in is not complete. Enter the code of your second step, or set it up, then go on.',
  ),
  'access.password-change-needed': problem(
    403,
    'New password needed',
    '首次登录须先修改初始密码。请设置新密码后继续。',
    'The first password has to be changed. Choose a new one, then go on.',
  ),
  'access.denied': problem(
    403,
    'Not allowed',
    '您的身份无权进行这项操作。如工作需要，请联系管理员。',
    'Your role does not allow this here. If your work needs it, ask an administrator.',
  ),
  'sign-in.failed': problem(
    401,
    'Sign-in failed',
    '用户名或密码不正确。请重新输入。',
    'The user name or the password is not right. Please try again.',
  ),
  'sign-in.locked': problem(
    429,
    'Too many attempts',
    '尝试次数过多。请等待 {seconds} 秒后再试；忘记密码请联系管理员。',
    'Too many attempts. Wait {seconds} seconds and try again; if you forgot the password, ask an administrator.',
  ),
  'second-factor.wrong': problem(
    401,
    'Wrong code',
    '验证码不正确或已使用过。请输入验证器上当前的新验证码。',
    'The code is not right or was used before. Enter the code that your authenticator shows now.',
  ),
  'second-factor.not-set-up': problem(
    409,
    'Second step not set up',
    '此账号尚未设置动态验证码。请先设置。',
    'This account has no second step yet. Set it up first.',
  ),
  'second-factor.set-up-already': problem(
    409,
    'Second step set up already',
    '此账号已设置动态验证码。更换手机请联系管理员重置。',
    'This account has a second step already. For a new phone, ask an administrator to reset it.',
  ),
  'password.wrong': problem(
    422,
    'Old password wrong',
    '原密码不正确。请重新输入原密码。',
    'The old password is not right. Please enter it again.',
  ),
  'password.too-weak': problem(
    422,
    'Password too weak',
    '新密码太容易猜中。请使用至少 {shortest} 个字符、不常见且不含用户名的密码。',
    'This password is easy to guess. Use at least {shortest} characters, nothing common, not your user name.',
  ),
  'session.unknown': problem(
    404,
    'Unknown session',
    '没有找到这个登录会话，可能已经结束。请刷新列表。',
    'There is no such session, it may have ended. Look at the list again.',
  ),
  'enrolment.unknown': problem(
    404,
    'Unknown device code',
    '没有这个登记码，或已过期。请查看设备屏幕上现在显示的登记码。',
    'There is no such device code, or it has expired. Look at the code that the device shows now.',
  ),
  'device.unknown': problem(
    404,
    'Unknown device',
    '没有找到这台设备。请刷新设备列表。',
    'There is no such device. Look at the list of devices again.',
  ),
  'account.unknown': problem(
    404,
    'Unknown account',
    '没有找到这个账号。请刷新列表。',
    'There is no such account. Look at the list again.',
  ),
  'account.name-taken': problem(
    409,
    'User name taken',
    '用户名“{userName}”已被使用。请换一个。',
    'The user name “{userName}” is taken. Choose another one.',
  ),
  'account.last-administrator': problem(
    409,
    'Last administrator',
    '这是最后一位可管理全部大厅的管理员，不能停用或收回角色。请先指定另一位。',
    'This is the last administrator of all halls and has to stay. Appoint another one first.',
  ),
  'agency.unknown': problem(
    404,
    'Unknown agency',
    '没有找到这家机构。请刷新列表。',
    'There is no such agency. Look at the list again.',
  ),
  'agency.name-taken': problem(
    409,
    'Agency exists already',
    '已有名为“{name}”的机构。请核对后重试。',
    'There is an agency called “{name}” already. Check the name and try again.',
  ),
};
