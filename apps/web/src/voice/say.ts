import { speak } from '../shared/language.js';
import { voiceWords } from './voice-words.js';

// Both languages at once; Chinese leads.
export const { i18n, say } = speak(voiceWords, 'zh');
