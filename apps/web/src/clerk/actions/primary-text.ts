import type { WindowDesk } from '#contracts';
import type { Text } from '../../shared/text.js';
import { primaryOf } from '../desk/desk-plan.js';
import { say } from '../say.js';

/** What the red button will do, in the words of the hall; while a number is typed, that. */
export function primaryText(desk: WindowDesk, pad = ''): Text {
  if (pad !== '') return pad === '0' ? say('pause') : say('primaryCallNumber', { number: pad });
  const primary = primaryOf(desk);
  switch (primary.kind) {
    case 'open':
      return say(desk.state === 'paused' ? 'primaryGoOn' : 'primaryOpen');
    case 'callNext':
      return say('primaryCallNext', { next: primary.next ?? '' });
    case 'start':
      return say('primaryStart', { label: primary.label });
    case 'finish':
      return say('primaryFinish', { label: primary.label });
    case 'finishAndCall':
      return say('primaryFinishAndCall', { next: primary.next });
  }
}
