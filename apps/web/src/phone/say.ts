import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { phoneWords } from './phone-words.js';

export const { i18n, say } = speak(phoneWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
