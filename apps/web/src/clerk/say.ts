import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { clerkWords } from './clerk-words.js';

export const { i18n, say } = speak(clerkWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
