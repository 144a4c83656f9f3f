import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { signInWords } from './sign-in-words.js';

export const { i18n, say } = speak(signInWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
