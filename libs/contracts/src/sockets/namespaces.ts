import type { Permission } from '#domain';
import { agencyNamespace } from './agency-names.js';
import { displayNamespace } from './display-names.js';
import { ticketNamespace } from './follow-names.js';

export type NamespaceName = typeof displayNamespace | typeof ticketNamespace | typeof agencyNamespace;

/** What whoever enters must be allowed to do, asked at the handshake and again with every hall. */
export const permissionOfNamespace: Readonly<Record<NamespaceName, Permission>> = {
  [displayNamespace]: 'board.watch',
  [ticketNamespace]: 'tickets.follow',
  [agencyNamespace]: 'rosters.own',
};
