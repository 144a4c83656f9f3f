import type { AppointmentView } from '#contracts';
import type { useOwn } from './use-own.js';

export interface StateProps {
  readonly appointment: AppointmentView;
  readonly own: ReturnType<typeof useOwn>;
  readonly move: () => void;
}
