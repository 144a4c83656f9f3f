import { speak } from '../shared/language.js';
import { boardWords } from './board-words.js';

// Both languages are always on the wall; Chinese leads.
export const { tongue, say } = speak(boardWords, 'zh');
