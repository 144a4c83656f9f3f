import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { signInWords } from './sign-in-words.js';

export const { tongue, say } = speak(signInWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);
