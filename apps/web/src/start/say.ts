import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { startWords } from './start-words.js';

export const { tongue, say } = speak(startWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);
