import type {
  BoardSnapshot,
  HallLayout,
  HallList,
  HoldBody,
  HolderAction,
  IssuedTicket,
  IssueTicketBody,
  OwnTicket,
  ScreenSettings,
  ServiceList,
  TicketAtWindow,
  TicketStatus,
  WindowAction,
  WindowDesk,
  WindowList,
} from '#contracts';
import { command, read } from './request.js';

const hallPath = (hall: string, rest: string) => `/api/v1/halls/${encodeURIComponent(hall)}/${rest}`;
const windowPath = (hall: string, serviceWindow: number, rest: string) =>
  hallPath(hall, `windows/${serviceWindow}${rest}`);

export type HoldReason = (typeof HoldBody)['_output']['reason'];

interface Place {
  readonly hall: string;
  readonly serviceWindow: number;
}

type TicketCommand = WindowAction | 'hold' | 'resume' | 'transfer';

interface TicketCommandBody {
  readonly ticket: string;
  readonly reason?: HoldReason;
  readonly service?: string;
}

/** Every address that the screens use, once. */
export const hallApi = {
  settings: () => read<ScreenSettings>('/api/v1/screens/settings'),
  halls: () => read<HallList>('/api/v1/halls'),
  layout: (hall: string) => read<HallLayout>(hallPath(hall, 'layout')),
  services: (hall: string) => read<ServiceList>(hallPath(hall, 'services')),
  board: (hall: string) => read<BoardSnapshot>(hallPath(hall, 'board')),
  ticket: (code: string) => read<TicketStatus>(`/api/v1/tickets/${encodeURIComponent(code)}`),
  windows: (hall: string) => read<WindowList>(hallPath(hall, 'windows')),
  desk: (hall: string, serviceWindow: number) => read<WindowDesk>(windowPath(hall, serviceWindow, '')),

  issueTicket: (hall: string, body: IssueTicketBody, key: string) =>
    command<IssuedTicket>(hallPath(hall, 'tickets'), { body, key }),
  callNext: (hall: string, serviceWindow: number, key: string) =>
    command<TicketAtWindow>(windowPath(hall, serviceWindow, '/call-next'), { body: {}, key }),
  turnWindow: (hall: string, serviceWindow: number, to: 'open' | 'close', key: string) =>
    command<unknown>(windowPath(hall, serviceWindow, `/${to}`), { body: {}, key }),
  /** Whatever a window does with a ticket; holding and sending on say what for and where to. */
  act: ({ hall, serviceWindow }: Place, action: TicketCommand, body: TicketCommandBody, key: string) =>
    command<TicketAtWindow>(windowPath(hall, serviceWindow, `/${action}`), { body, key }),
  actOnOwn: (code: string, action: HolderAction, key: string) =>
    command<OwnTicket>(`/api/v1/tickets/${encodeURIComponent(code)}/${action}`, { body: {}, key }),
};
