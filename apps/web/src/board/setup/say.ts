import { speak } from '../../shared/language.js';
import { setupWords } from './setup-words.js';

export const { say } = speak(setupWords, 'zh');
