import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { agencyWords } from './words/agency-words.js';

export const { tongue, say } = speak(agencyWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);
