import type { Text } from '../shared/text.js';
import type { Language } from '../ticket/ticket.js';
import type { Announcement } from './announcement.js';
import { chinese } from './chinese.js';
import { english } from './english.js';
import type { Sentence } from './phrase.js';

export function sentenceOf(announcement: Announcement, language: Language): Sentence {
  return language === 'zh' ? chinese(announcement) : english(announcement);
}

/** What is on the boards while an announcement is spoken: always whole, however much the voice is shortened. */
export function captionText(announcement: Announcement): Text {
  return { zh: chinese(announcement).text, en: english(announcement).text };
}
