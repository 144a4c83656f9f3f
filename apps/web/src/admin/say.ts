import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { adminWords } from './admin-words.js';

export const { tongue, say } = speak(adminWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);
