import { speak } from '../shared/language.js';
import { voiceWords } from './voice-words.js';

// Both languages at once; Chinese leads.
export const { tongue, say } = speak(voiceWords, 'zh');
