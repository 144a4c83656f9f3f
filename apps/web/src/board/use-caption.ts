import type { Text } from '../shared/text.js';

/** What is being spoken in a hall now, for those who do not hear it. Silent until the hall has a voice. */
export function useCaption(_hall: string): Text | null {
  return null;
}
