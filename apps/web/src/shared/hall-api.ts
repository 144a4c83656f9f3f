import type {
  BoardSnapshot,
  HallLayout,
  HallList,
  HolderAction,
  IssuedTicket,
  IssueTicketBody,
  NextNumbers,
  OrderAnswer,
  OwnTicket,
  Recording,
  ScreenReportBody,
  ScreenReported,
  ScreenSettings,
  ServiceList,
  TicketAtWindow,
  TicketStatus,
  TransferTargets,
  WindowDesk,
  WindowList,
  WindowNow,
} from '#contracts';
import { command, read } from './request.js';

const hallPath = (hall: string, rest: string) => `/api/v1/halls/${encodeURIComponent(hall)}/${rest}`;
const windowPath = ({ hall, serviceWindow }: Omit<Place, 'sitting'>, rest: string) =>
  hallPath(hall, `windows/${serviceWindow}${rest}`);

/** A window, and the console that works for it. */
export interface Place {
  readonly hall: string;
  readonly serviceWindow: number;
  readonly sitting: string;
}

const from = ({ sitting }: Place) => ({ 'Paihao-Sitting': sitting });

/** Every address that the screens use, once. */
export const hallApi = {
  settings: () => read<ScreenSettings>('/api/v1/screens/settings'),
  halls: () => read<HallList>('/api/v1/halls'),
  layout: (hall: string) => read<HallLayout>(hallPath(hall, 'layout')),
  services: (hall: string) => read<ServiceList>(hallPath(hall, 'services')),
  board: (hall: string) => read<BoardSnapshot>(hallPath(hall, 'board')),
  next: (hall: string, serviceWindow: number) =>
    read<NextNumbers>(windowPath({ hall, serviceWindow }, '/next')),
  recording: (hall: string, question: Readonly<Record<string, string>>) =>
    read<Recording>(hallPath(hall, `recording?${new URLSearchParams(question).toString()}`)),
  ticket: (code: string) => read<TicketStatus>(`/api/v1/tickets/${encodeURIComponent(code)}`),
  windows: (hall: string) => read<WindowList>(hallPath(hall, 'windows')),
  desk: (place: Place) => read<WindowDesk>(windowPath(place, ''), from(place)),
  targets: (place: Place) => read<TransferTargets>(windowPath(place, '/targets')),
  why: (hall: string, first: string, second: string) =>
    read<OrderAnswer>(hallPath(hall, `why?${new URLSearchParams({ first, second }).toString()}`)),

  reportScreen: (hall: string, screen: string, report: ScreenReportBody, key: string) =>
    command<ScreenReported>(hallPath(hall, `screens/${screen}/report`), { body: report, key }),
  issueTicket: (hall: string, body: IssueTicketBody, key: string) =>
    command<IssuedTicket>(hallPath(hall, 'tickets'), { body, key }),
  /** Whatever a clerk orders at the window; the answer is the ticket or the window as it is then. */
  order: (place: Place, action: string, body: object, key: string) =>
    command<TicketAtWindow | WindowNow>(windowPath(place, `/${action}`), { body, key, headers: from(place) }),
  actOnOwn: (code: string, action: HolderAction, key: string) =>
    command<OwnTicket>(`/api/v1/tickets/${encodeURIComponent(code)}/${action}`, { body: {}, key }),
};
