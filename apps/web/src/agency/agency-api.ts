import type {
  GroupBookingList,
  GroupBookingView,
  GroupMembers,
  GroupSlots,
  HoldPlacesBody,
  LatePreview,
  MemberChanged,
  RevealedRow,
  Roster,
  RosterColumnsBody,
  RosterConfirmBody,
  RosterFixed,
  RosterFormat,
  RosterList,
  RosterRows,
  RosterRowsBody,
} from '#contracts';
import { newPressKey } from '../shared/press-key.js';
import { command, read, sendFile } from '../shared/request.js';

const at = (path: string) => `/api/v1/agency/${path}`;
const get = <T>(path: string) => read<T>(at(path));
const post = <T>(path: string, body: object = {}) => command<T>(at(path), { body, key: newPressKey() });
const put = <T>(path: string, body: object) =>
  command<T>(at(path), { body, key: newPressKey(), method: 'PUT' });
const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

/** What was typed into the cells of one traveller, by field. */
export type Cells = RosterRowsBody['rows'][number]['cells'];

/** Every address that the portal uses. */
export const agencyApi = {
  slots: (hall: string, service: string, from: string, days: number) =>
    get<GroupSlots>(`halls/${hall}/services/${service}/slots?${query({ from, days: String(days) })}`),
  bookings: () => get<GroupBookingList>('bookings'),
  booking: (id: string) => get<GroupBookingView>(`bookings/${id}`),
  /** Two presses of one button are one hold: the key comes from the button. */
  hold: (body: HoldPlacesBody, key: string) => command<GroupBookingView>(at('bookings'), { body, key }),
  extend: (id: string) => post<GroupBookingView>(`bookings/${id}/extend`),
  cancel: (id: string) => post<GroupBookingView>(`bookings/${id}/cancel`),
  latePreview: (id: string, minutes: number) => get<LatePreview>(`bookings/${id}/late?minutes=${minutes}`),
  late: (id: string, minutes: number) => post<GroupBookingView>(`bookings/${id}/late`, { minutes }),
  members: (booking: string) => get<GroupMembers>(`bookings/${booking}/members`),
  swapMember: (booking: string, member: string, cells: Cells) =>
    post<MemberChanged>(`bookings/${booking}/members/${member}/swap`, { cells }),
  cancelMember: (booking: string, member: string) =>
    post<MemberChanged>(`bookings/${booking}/members/${member}/cancel`),

  format: () => get<RosterFormat>('roster-format'),
  rosters: (booking: string) => get<RosterList>(`bookings/${booking}/rosters`),
  upload: (booking: string, file: File, key: string) =>
    sendFile<Roster>(at(`bookings/${booking}/rosters`), { file, key }),
  roster: (id: string) => get<Roster>(`rosters/${id}`),
  mapColumns: (id: string, body: RosterColumnsBody) => put<Roster>(`rosters/${id}/columns`, body),
  rows: (id: string, asked: { state: string | undefined; after: number; limit: number }) =>
    get<RosterRows>(
      `rosters/${id}/rows?${query({
        ...(asked.state && { state: asked.state }),
        after: String(asked.after),
        limit: String(asked.limit),
      })}`,
    ),
  mendRow: (id: string, row: number, cells: Cells) => put<Roster>(`rosters/${id}/rows/${row}`, { cells }),
  mendRows: (id: string, body: RosterRowsBody) => put<Roster>(`rosters/${id}/rows`, body),
  fix: (id: string, rows?: readonly number[]) =>
    post<RosterFixed>(`rosters/${id}/fixes`, rows?.length ? { rows } : {}),
  keep: (id: string, row: number, keep: boolean) => post<Roster>(`rosters/${id}/rows/${row}/keep`, { keep }),
  reveal: (id: string, row: number) => post<RevealedRow>(`rosters/${id}/rows/${row}/reveal`),
  confirm: (id: string, body: RosterConfirmBody) => post<Roster>(`rosters/${id}/confirm`, body),
};

/** Files that the browser fetches itself. */
export const downloads = {
  templateXlsx: at('roster-template.xlsx'),
  templateCsv: at('roster-template.csv'),
  rejected: (roster: string) => at(`rosters/${roster}/rejected.xlsx?reason=mend`),
};
