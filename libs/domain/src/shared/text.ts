/** A sentence or name in both languages of the hall. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A moment: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A calendar date of a hall, `YYYY-MM-DD`, with no time and no zone. */
export type CalendarDate = string;
