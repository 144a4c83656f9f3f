import { speak } from '../shared/language.js';
import { windowWords } from './window-words.js';

// Both languages are always over the window; Chinese leads.
export const { i18n, say } = speak(windowWords, 'zh');
