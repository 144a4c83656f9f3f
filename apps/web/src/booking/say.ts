import { sayFrom } from '../shared/tongue.js';
import { bookingPageWords } from './words/booking-page-words.js';

export const say = sayFrom(bookingPageWords);
