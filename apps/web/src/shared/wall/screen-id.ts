import { newUuid } from '../uuid.js';

const place = 'paihao.screen';

/** How this screen names itself until devices are enrolled; the same after every start, where the browser keeps it. */
export function screenId(): string {
  const known = localStorage.getItem(place);
  if (known) return known;
  const made = newUuid();
  localStorage.setItem(place, made);
  return made;
}
