import { sayFrom } from '../shared/tongue.js';
import { phoneWords } from './words/phone-words.js';

export const say = sayFrom(phoneWords);
