import type { WindowDesk } from '#contracts';
import { hallApi, type Place } from '../../shared/hall-api.js';
import { useLiveQuery, type LiveQuery } from '../../shared/use-live-query.js';

export type DeskState = LiveQuery<WindowDesk>;

/** Everything about the window, as this console may see it. */
export function useDesk(place: Place): DeskState {
  const { hall, serviceWindow, sitting } = place;
  return useLiveQuery(hall, ['desk', hall, serviceWindow, sitting], () => hallApi.desk(place));
}
