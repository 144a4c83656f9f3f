import type {
  BoardSnapshot,
  CarriedOver,
  CheckedIn,
  DutiesNow,
  HallAttention,
  CallsLately,
  HallLayout,
  HallList,
  HallVoice,
  HolderAction,
  IssuedTicket,
  IssueTicketBody,
  LeaseAnswer,
  MuteReason,
  NextNumbers,
  OrderAnswer,
  OwnTicket,
  Recording,
  ScreenReportBody,
  ScreenReported,
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
import { command, read, readUnless } from './request.js';

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

interface Duties {
  /** Codes of services, the main one first. */
  readonly services: readonly string[];
  readonly key: string;
}

/** The last part of the address, and what is said with it. */
export interface Order {
  readonly action: string;
  readonly body: object;
}

const from = ({ sitting }: Place) => ({ 'Paihao-Sitting': sitting });

/** Every address that the screens use, once. */
export const hallApi = {
  settings: () => read<ScreenSettings>('/api/v1/screens/settings'),
  halls: () => read<HallList>('/api/v1/halls'),
  layout: (hall: string) => read<HallLayout>(hallPath(hall, 'layout')),
  services: (hall: string) => read<ServiceList>(hallPath(hall, 'services')),
  /** Nothing when the board still has the mark. */
  board: (hall: string, mark: string) => readUnless<BoardSnapshot>(hallPath(hall, 'board'), mark),
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
  checkIn: (hall: string, code: string, key: string) =>
    command<CheckedIn>(hallPath(hall, 'check-ins'), { body: { code }, key }),
  /** Whatever a clerk orders for a person; the answer is the ticket as it is then. */
  orderTicket: (place: Place, { action, body }: Order, key: string) =>
    command<TicketAtWindow>(windowPath(place, `/${action}`), { body, key, headers: from(place) }),
  /** Whatever a clerk orders for the window itself. */
  orderWindow: (place: Place, { action, body }: Order, key: string) =>
    command<WindowNow>(windowPath(place, `/${action}`), { body, key, headers: from(place) }),
  attention: (hall: string) => read<HallAttention>(hallPath(hall, 'attention')),
  answerHelp: (hall: string, serviceWindow: number, key: string) =>
    command<WindowNow>(windowPath({ hall, serviceWindow }, '/answer-help'), { body: {}, key }),
  changeDuties: (hall: string, serviceWindow: number, { services, key }: Duties) =>
    command<DutiesNow>(windowPath({ hall, serviceWindow }, '/duties'), { body: { services }, key }),
  carryOver: (hall: string, key: string) =>
    command<CarriedOver>(hallPath(hall, 'carry-over'), { body: {}, key }),
  callsLately: (code: string) => read<CallsLately>(`/api/v1/tickets/${encodeURIComponent(code)}/calls`),
  returnWithPapers: (code: string, key: string) =>
    command<IssuedTicket>(`/api/v1/tickets/${encodeURIComponent(code)}/return`, { body: {}, key }),
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
