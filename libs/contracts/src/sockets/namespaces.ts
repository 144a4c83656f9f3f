import type { Permission } from '#domain';
import { displayNamespace } from './display-names.js';
import { ticketNamespace } from './follow-names.js';

export type NamespaceName = typeof displayNamespace | typeof ticketNamespace;

/** What whoever enters must be allowed to do, asked at the handshake and again with every hall. */
export const permissionOfNamespace: Readonly<Record<NamespaceName, Permission>> = {
  [displayNamespace]: 'board.watch',
  [ticketNamespace]: 'tickets.follow',
};
