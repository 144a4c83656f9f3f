import type {
  BoardSnapshot,
  HallLayout,
  HallList,
  HallVoice,
  HolderAction,
  IssuedTicket,
  IssueTicketBody,
  LeaseAnswer,
  MuteReason,
  OrderAnswer,
  OwnTicket,
  ScreenSettings,
  ServiceList,
  SpeakBody,
  Spoken,
  SpokenList,
  TicketAtWindow,
  TicketStatus,
  TransferTargets,
  VoiceReleased,
  WindowDesk,
  WindowList,
  WindowNow,
  ZoneLevel,
} from '#contracts';
import { newPressKey } from './press-key.js';
import { command, read } from './request.js';

const hallPath = (hall: string, rest: string) => `/api/v1/halls/${encodeURIComponent(hall)}/${rest}`;
const windowPath = ({ hall, serviceWindow }: Omit<Place, 'sitting'>, rest: string) =>
  hallPath(hall, `windows/${serviceWindow}${rest}`);

/** A part of a hall in which one voice host speaks. */
export interface VoicePlace {
  readonly hall: string;
  readonly zone: string;
}

const voicePath = ({ hall, zone }: VoicePlace, rest: string) =>
  hallPath(hall, `voice/${encodeURIComponent(zone)}/${rest}`);

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
  ticket: (code: string) => read<TicketStatus>(`/api/v1/tickets/${encodeURIComponent(code)}`),
  windows: (hall: string) => read<WindowList>(hallPath(hall, 'windows')),
  desk: (place: Place) => read<WindowDesk>(windowPath(place, ''), from(place)),
  targets: (place: Place) => read<TransferTargets>(windowPath(place, '/targets')),
  why: (hall: string, first: string, second: string) =>
    read<OrderAnswer>(hallPath(hall, `why?${new URLSearchParams({ first, second }).toString()}`)),

  issueTicket: (hall: string, body: IssueTicketBody, key: string) =>
    command<IssuedTicket>(hallPath(hall, 'tickets'), { body, key }),
  /** Whatever a clerk orders at the window; the answer is the ticket or the window as it is then. */
  order: (place: Place, action: string, body: object, key: string) =>
    command<TicketAtWindow | WindowNow>(windowPath(place, `/${action}`), { body, key, headers: from(place) }),
  voice: (hall: string) => read<HallVoice>(hallPath(hall, 'voice')),
  spoken: (hall: string) => read<SpokenList>(hallPath(hall, 'voice/spoken')),
  leaseVoice: (place: VoicePlace, host: string) =>
    command<LeaseAnswer>(voicePath(place, 'lease'), { body: { host }, key: newPressKey() }),
  releaseVoice: (place: VoicePlace, host: string) =>
    command<VoiceReleased>(voicePath(place, 'release'), {
      ...{ body: { host }, key: newPressKey(), keepalive: true },
    }),
  beginAnnouncement: (place: VoicePlace, body: SpeakBody) =>
    command<Spoken>(voicePath(place, 'spoken'), { body, key: body.id }),
  endAnnouncement: (place: VoicePlace, id: string, whole: boolean) =>
    command<Spoken>(voicePath(place, `spoken/${id}/end`), { body: { whole }, key: `end-${id}` }),
  setVolume: (place: VoicePlace, steps: number) =>
    command<ZoneLevel>(voicePath(place, 'volume'), { body: { steps }, key: newPressKey() }),
  mute: (place: VoicePlace, reason: MuteReason) =>
    command<ZoneLevel>(voicePath(place, 'mute'), { body: { reason }, key: newPressKey() }),
  unmute: (place: VoicePlace) =>
    command<ZoneLevel>(voicePath(place, 'unmute'), { body: {}, key: newPressKey() }),
  actOnOwn: (code: string, action: HolderAction, key: string) =>
    command<OwnTicket>(`/api/v1/tickets/${encodeURIComponent(code)}/${action}`, { body: {}, key }),
};
