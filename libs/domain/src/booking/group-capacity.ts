import type { Capacities } from './slot.js';

/** Why a slot has as many places for groups as it has. */
export const groupReasons = ['no-history', 'quiet', 'busy', 'set-by-hand'] as const;

export interface GroupReason {
  readonly rule: (typeof groupReasons)[number];
  /** People on their own who usually come in that time, and in the busiest slot of such a day. */
  readonly usual: number;
  readonly peak: number;
}

/** Places for groups come in whole batches; half a batch would keep a window half idle. */
const step = 5;

/** Below this share of the day's peak a slot is quiet: groups get all that the template offers. */
const quietShare = 0.5;

/**
 * Capacities of a slot by the usual number of people who come on their own. The more of them, the fewer places for
 * groups: in the peak none. What groups do not get, individuals get on top, and never less than the template's floor.
 */
export function capacitiesFor(
  template: Capacities,
  usual: number | null,
  peak: number,
): Capacities & { readonly reason: GroupReason } {
  if (usual === null || peak <= 0) return { ...template, reason: { rule: 'no-history', usual: 0, peak: 0 } };
  const share = Math.min(1, usual / peak);
  const kept = share <= quietShare ? 1 : (1 - share) / (1 - quietShare);
  const wanted = template.group * kept;
  const group = kept === 1 ? template.group : Math.floor(wanted / step) * step;
  const rule = group < template.group ? 'busy' : 'quiet';
  return {
    individual: template.individual + template.group - group,
    group,
    reason: { rule, usual: Math.round(usual), peak: Math.round(peak) },
  };
}
