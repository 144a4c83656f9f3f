import { toMoment, type AccountView } from '#contracts';
import type { Account } from '../ports/index.js';

export function accountView(account: Account): AccountView {
  const { id, userName, displayName, grants, mustChangePassword, hasFactor, closedAt } = account;
  return {
    ...{ id, userName, displayName, mustChangePassword },
    grants: [...grants],
    hasSecondFactor: hasFactor,
    closedAt: toMoment(closedAt),
  };
}
