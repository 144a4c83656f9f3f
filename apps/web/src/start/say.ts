import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { startWords } from './start-words.js';

export const { i18n, say } = speak(startWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
