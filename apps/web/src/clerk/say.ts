import { speak } from '../shared/language.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import type { Text } from '../shared/text.js';
import type { Key, Values } from '../shared/words.js';
import { clerkWords } from './words/clerk-words.js';

export const { tongue, say } = speak(clerkWords, rememberedLanguage());

tongue.subscribe(rememberLanguage);

/** How long something takes or took; never `0 minutes`. */
export function sayMinutes(count: number): Text {
  return count === 0 ? say('underMinute') : say('minutes', { count });
}

/** A sentence with facts that have a name in each language themselves. */
export function sayWith(key: Key<typeof clerkWords>, values: Values, named: Record<string, Text>): Text {
  const sentence = (tongue: keyof Text) => {
    const names = Object.entries(named).map(([fact, text]) => [fact, text[tongue]] as const);
    return say(key, { ...values, ...Object.fromEntries(names) })[tongue];
  };
  return { zh: sentence('zh'), en: sentence('en') };
}
