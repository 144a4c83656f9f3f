import { speak } from '../shared/language.js';
import { boardWords } from './board-words.js';

// Both languages are always on the wall; Chinese leads.
export const { i18n, say } = speak(boardWords, 'zh');
