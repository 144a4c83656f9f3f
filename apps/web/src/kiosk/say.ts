import { speak } from '../shared/language.js';
import { kioskWords } from './kiosk-words.js';

// A kiosk belongs to nobody: every journey starts in Chinese.
export const firstLanguage = 'zh';

export const { tongue, say } = speak(kioskWords, firstLanguage);
