import { toMoment, type Roster, type RosterCounts, type RosterFinding, type RosterRow } from '#contracts';
import {
  checkRow,
  fieldCodes,
  fileProblemTexts,
  isWarning,
  maskCell,
  textsOf,
  type DateReading,
  type FieldCells,
  type Finding,
  type Instant,
} from '#domain';
import type { FoundSheet, RosterHead, RowCounts, StoredRow } from '../ports/index.js';
import { missingFields } from './lay-out.js';
import { fieldCells, type StoredCells } from './stored-cells.js';

export interface RosterSeen {
  readonly roster: RosterHead;
  readonly fileName: string | null;
  readonly counts: RowCounts;
  /** The first rows in clear, to show of each column what it holds. */
  readonly first: readonly StoredCells[];
}

const samples = 2;

/** A roster as its agency sees it; whatever stands in a cell is masked here. */
export function rosterView({ roster, fileName, counts, first }: RosterSeen, now: Instant): Roster {
  const { found, problem } = roster;
  return {
    ...{ id: roster.id, booking: roster.bookingId, state: roster.state, fileName },
    ...{ createdAt: toMoment(roster.createdAt), fileErasedOn: toMoment(roster.fileErasedOn) },
    problem: problem && { code: problem, text: fileProblemTexts[problem] },
    source: found && sourceView(found, first),
    columns: (found?.columns ?? [])
      .filter(({ header }) => !header.startsWith('paihao-'))
      .map((column) => ({
        ...column,
        samples: first
          .flatMap(({ raw }) => raw[column.index]?.text ?? [])
          .slice(0, samples)
          .map((text) => maskCell(column.field, text)),
      })),
    missing: found ? missingFields(found.columns) : [],
    counts: { ...counts } satisfies RosterCounts,
    progress: { done: roster.done, total: roster.total, perSecond: rateOf(roster, now) },
    ...{
      mode: roster.mode,
      duplicates: roster.duplicates,
      mergedInto: roster.mergedInto,
      version: roster.version,
    },
  };
}

function sourceView(found: FoundSheet, first: readonly StoredCells[]): NonNullable<Roster['source']> {
  const fields = new Map(found.columns.map(({ index, field }) => [index, field]));
  const line = ({ raw }: StoredCells) =>
    raw.map((cell, index) => maskCell(fields.get(index) ?? null, cell?.text ?? '')).join(' | ');
  const { kind, sheet, sheets, headerRow, encoding, hiddenRows, oldTemplate } = found;
  return {
    ...{ kind, sheet, sheets: [...sheets], headerRow, encoding, hiddenRows, oldTemplate },
    sample: first.slice(0, 3).map(line),
  };
}

/** Rows a second, once enough are done to say so. */
function rateOf({ done, total, startedAt, state }: RosterHead, now: Instant): number | null {
  const isMoving = state === 'reading' || state === 'booking';
  if (!isMoving || startedAt === null || done * 20 < total || now <= startedAt) return null;
  return Math.round((done / (now - startedAt)) * 10_000) / 10;
}

export interface RowSeen {
  readonly row: StoredRow;
  /** Undefined when the person was erased. */
  readonly cells: StoredCells | undefined;
  readonly found: FoundSheet;
  readonly reading: DateReading;
}

export function rowView({ row, cells, found, reading }: RowSeen): RosterRow {
  const own = cells ? fieldCells(found, cells) : {};
  const fixes = checkRow(own, reading).findings;
  const views = row.findings.map((finding) => ({
    finding,
    view: findingView(finding, { own, found, fixes }),
  }));
  return {
    ...{ row: row.row, state: row.state },
    cells: fieldCodes.flatMap((field) => {
      const cell = own[field];
      return cell ? [{ field, text: maskCell(field, cell.text) }] : [];
    }),
    errors: views.filter(({ finding }) => !isWarning(finding)).map(({ view }) => view),
    warnings: views.filter(({ finding }) => isWarning(finding)).map(({ view }) => view),
    appointment: row.state === 'booked' ? row.appointmentId : null,
  };
}

interface Where {
  readonly own: FieldCells;
  readonly found: FoundSheet;
  readonly fixes: readonly Finding[];
}

function findingView(finding: Finding, { own, found, fixes }: Where): RosterFinding {
  const { field, code } = finding;
  const fix = fixes.find((one) => one.field === field && one.code === code)?.fix;
  return {
    ...{ field, code, column: found.columns.find((column) => column.field === field)?.header ?? null },
    ...textsOf(finding),
    found: maskCell(field, own[field]?.text ?? ''),
    fix: fix === undefined ? null : maskCell(field, fix),
  };
}
