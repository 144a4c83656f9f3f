import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { supervisorWords } from './supervisor-words.js';

export const { tongue, say } = speak(supervisorWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);
