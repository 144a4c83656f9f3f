import { speak } from '../shared/language.js';
import { windowWords } from './window-words.js';

// Both languages are always over the window; Chinese leads.
export const { tongue, say } = speak(windowWords, 'zh');
