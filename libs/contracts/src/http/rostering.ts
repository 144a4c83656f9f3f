import {
  duplicatePolicies,
  fieldCodes,
  fileProblems,
  findingCodes,
  rosterModes,
  rosterStates,
  rowStates,
} from '#domain';
import { z } from 'zod';
import { Moment, Text } from './shared.js';

const Field = z.enum(fieldCodes).meta({ description: 'A field of a traveller', example: 'document-number' });
const RowNumber = z.int().min(1).max(2_000_000);
const count = z.int().nonnegative();

export const RosterPath = z.object({ roster: z.uuid() });
export const RosterBookingPath = z.object({ booking: z.uuid() });
const rowInPath = z
  .string()
  .regex(/^[1-9][0-9]{0,6}$/)
  .transform(Number)
  .meta({ description: 'Number of the row as the spreadsheet counts it', example: 12 });
export const RosterRowPath = z.object({ roster: z.uuid(), row: rowInPath });
export const MemberPath = z.object({ booking: z.uuid(), appointment: z.uuid() });

/** How the text of a .csv is read. */
export const RosterEncoding = z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
/** Which of two numbers below 13 is the day. */
export const DateOrder = z.enum(['day-first', 'month-first']);

/** One column of the agency's own table, and what it is taken for. */
export const RosterColumn = z
  .object({
    index: count,
    header: z.string(),
    field: Field.nullable(),
    sure: z.number().min(0).max(1).meta({ description: 'Below 0.9 the guess is a question' }),
    samples: z.array(z.string()).max(2).meta({ description: 'Two values, masked' }),
    asksDateOrder: z.boolean().meta({ description: 'Dates in it can be read in two ways' }),
  })
  .meta({ id: 'RosterColumn' });

/** What was found in the file. */
export const RosterSource = z
  .object({
    kind: z.enum(['xlsx', 'csv']),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()),
    headerRow: count.meta({ description: 'The row of the header, as the spreadsheet counts' }),
    encoding: RosterEncoding.nullable(),
    sample: z.array(z.string()).max(3).meta({ description: 'Three lines as they were read, masked' }),
    hiddenRows: count,
    oldTemplate: z.boolean(),
  })
  .meta({ id: 'RosterSource' });

export const RosterCounts = z
  .object({
    rows: count,
    valid: count,
    invalid: count,
    duplicate: count,
    booked: count,
    rejected: count,
    waiting: count,
    cancelled: count,
    warnings: count,
    fixable: count.meta({ description: 'Rows whose every error can be mended for certain' }),
  })
  .meta({ id: 'RosterCounts' });

export const Roster = z
  .object({
    id: z.uuid(),
    booking: z.uuid(),
    state: z.enum(rosterStates),
    fileName: z.string().nullable().meta({ description: 'Null once the file is deleted' }),
    createdAt: Moment,
    fileErasedOn: Moment.meta({ description: 'When the file will be, or was, deleted' }),
    problem: z.object({ code: z.enum(fileProblems), text: Text }).nullable(),
    source: RosterSource.nullable(),
    columns: z.array(RosterColumn),
    missing: z.array(Field).meta({ description: 'Required fields that no column leads to' }),
    counts: RosterCounts,
    progress: z.object({ done: count, total: count, perSecond: z.number().nullable() }),
    mode: z.enum(rosterModes).nullable(),
    duplicates: z.enum(duplicatePolicies).nullable(),
    mergedInto: z.uuid().nullable().meta({
      description: 'The roster whose rows this file mended: rejected rows that came back',
    }),
    version: count.meta({ description: 'Grows with every change: the higher one is the newer' }),
  })
  .meta({ id: 'Roster' });

export const RosterList = z.object({ rosters: z.array(Roster) }).meta({ id: 'RosterList' });

/** What is wrong with a cell, in four parts: where, expected, found, mend; and a fix where one is certain. */
export const RosterFinding = z
  .object({
    field: Field,
    column: z.string().nullable().meta({ description: 'The header of the column in the agency’s own table' }),
    code: z.enum(findingCodes),
    expected: Text,
    found: z.string().meta({ description: 'Masked' }),
    mend: Text,
    fix: z.string().nullable().meta({ description: 'What a certain fix would write, masked' }),
  })
  .meta({ id: 'RosterFinding' });

export const RosterCell = z.object({ field: Field, text: z.string() }).meta({ id: 'RosterCell' });

export const RosterRow = z
  .object({
    row: RowNumber,
    state: z.enum(rowStates),
    cells: z.array(RosterCell).meta({ description: 'Masked' }),
    errors: z.array(RosterFinding),
    warnings: z.array(RosterFinding),
    appointment: z.uuid().nullable(),
  })
  .meta({ id: 'RosterRow' });

export const RosterRowsQuery = z.strictObject({
  state: z
    .enum([...rowStates, 'problem'])
    .optional()
    .meta({ description: '`problem`: whatever is to be mended' }),
  after: z.coerce.number().int().min(0).optional().meta({ description: 'Rows behind this one' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const RosterRows = z
  .object({ rows: z.array(RosterRow), next: RowNumber.nullable() })
  .meta({ id: 'RosterRows' });

/** A row in clear, for whoever asked to see it; that is written down. */
export const RevealedRow = z
  .object({ row: RowNumber, cells: z.array(RosterCell) })
  .meta({ id: 'RevealedRow' });

const cellText = z.string().max(200);
const Cells = z
  .partialRecord(z.enum(fieldCodes), cellText)
  .refine((cells) => Object.keys(cells).length > 0, 'at least one field')
  .meta({ description: 'New values by field; the others stay' });

export const RosterColumnsBody = z
  .strictObject({
    mapping: z
      .array(z.strictObject({ index: z.int().min(0).max(499), field: Field.nullable() }))
      .max(500)
      .meta({ description: 'What each column means; columns that are left out mean nothing' }),
    encoding: RosterEncoding.optional(),
    dateOrder: DateOrder.optional(),
    sheet: z.string().max(100).optional(),
  })
  .meta({ id: 'RosterColumnsBody' });

export const RosterRowBody = z.strictObject({ cells: Cells }).meta({ id: 'RosterRowBody' });

/** Several rows at once: what was pasted into the grid. */
export const RosterRowsBody = z
  .strictObject({
    rows: z
      .array(z.strictObject({ row: RowNumber, cells: Cells }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'RosterRowsBody' });

export const RosterFixesBody = z
  .strictObject({
    rows: z
      .array(RowNumber)
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'These rows; without it all of them' }),
  })
  .meta({ id: 'RosterFixesBody' });

export const RosterFixed = z.object({ fixed: count, roster: Roster }).meta({ id: 'RosterFixed' });

export const KeepBody = z
  .strictObject({
    keep: z.boolean().meta({ description: 'Whether this one of the duplicates is to be booked' }),
  })
  .meta({ id: 'KeepBody' });

export const RosterConfirmBody = z
  .strictObject({ mode: z.enum(rosterModes), duplicates: z.enum(duplicatePolicies) })
  .meta({ id: 'RosterConfirmBody' });

export const RejectedQuery = z.strictObject({
  reason: z.enum(['mend', 'leader', 'archive']).meta({ description: 'What the file is for; written down' }),
});

/** Somebody else goes in the place of a member of the group. */
export const SwapMemberBody = z.strictObject({ cells: Cells }).meta({ id: 'SwapMemberBody' });

/** A member of a group as the agency sees it. */
export const GroupMember = z
  .object({
    appointment: z.uuid(),
    booking: z.uuid(),
    state: z.string(),
    name: z.string().meta({ description: 'Masked' }),
    document: z.string().meta({ description: 'Masked' }),
  })
  .meta({ id: 'GroupMember' });

export const GroupMembers = z.object({ members: z.array(GroupMember) }).meta({ id: 'GroupMembers' });
export const MemberChanged = z.object({ appointment: z.uuid() }).meta({ id: 'MemberChanged' });

/** A workbook or table, as bytes. */
export const SheetFile = z.string().meta({ id: 'SheetFile', format: 'binary' });

export const RosterFieldView = z
  .object({
    field: Field,
    label: Text,
    required: z.boolean(),
    longest: z.int(),
    help: Text,
    examples: z.array(z.string()),
    choices: z.array(z.object({ code: z.string(), label: Text })),
  })
  .meta({ id: 'RosterField' });

/** What a roster may hold: the same source that makes the template, the checks and the help. */
export const RosterFormat = z
  .object({
    fields: z.array(RosterFieldView),
    limits: z.object({ rows: count, bytes: count, types: z.array(z.string()) }),
  })
  .meta({ id: 'RosterFormat' });

export type RosterEncoding = z.infer<typeof RosterEncoding>;
export type DateOrder = z.infer<typeof DateOrder>;
export type RosterColumn = z.infer<typeof RosterColumn>;
export type RosterSource = z.infer<typeof RosterSource>;
export type RosterCounts = z.infer<typeof RosterCounts>;
export type Roster = z.infer<typeof Roster>;
export type RosterList = z.infer<typeof RosterList>;
export type RosterFinding = z.infer<typeof RosterFinding>;
export type RosterCell = z.infer<typeof RosterCell>;
export type RosterRow = z.infer<typeof RosterRow>;
export type RosterRowsQuery = z.infer<typeof RosterRowsQuery>;
export type RosterRows = z.infer<typeof RosterRows>;
export type RevealedRow = z.infer<typeof RevealedRow>;
export type RosterColumnsBody = z.infer<typeof RosterColumnsBody>;
export type RosterRowBody = z.infer<typeof RosterRowBody>;
export type RosterRowsBody = z.infer<typeof RosterRowsBody>;
export type RosterFixesBody = z.infer<typeof RosterFixesBody>;
export type RosterFixed = z.infer<typeof RosterFixed>;
export type RosterConfirmBody = z.infer<typeof RosterConfirmBody>;
export type GroupMembers = z.infer<typeof GroupMembers>;
export type MemberChanged = z.infer<typeof MemberChanged>;
export type GroupMember = z.infer<typeof GroupMember>;
export type RosterFormat = z.infer<typeof RosterFormat>;
