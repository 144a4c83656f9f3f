/** Makes identities outside the rules, which must stay repeatable. */
export abstract class Ids {
  /** UUID version 7: unique and sortable by time. */
  abstract ticketId(): string;
  /** 13 characters of Crockford's base 32, 65 random bits. */
  abstract ticketCode(): string;
  /** UUID version 7 for whatever is no ticket. */
  abstract recordId(): string;
}
