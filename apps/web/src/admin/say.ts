import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { adminWords } from './admin-words.js';

export const { i18n, say } = speak(adminWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
