/** One language of an announcement: the clips that say it, in order, and the same words to read. */
export interface Sentence {
  readonly clips: readonly string[];
  readonly text: string;
}

/** A moment of silence between two members of a list: a place among the clips, not a recording. */
export const comma = ',';

/** Clips of several members, with a moment of silence between them. */
export function listed(members: readonly (readonly string[])[]): string[] {
  return members.flatMap((clips, index) => (index === 0 ? clips : [comma, ...clips]));
}
