import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { supervisorWords } from './supervisor-words.js';

export const { i18n, say } = speak(supervisorWords, rememberedLanguage());

i18n.on('languageChanged', rememberLanguage);
