import { Injectable } from '@nestjs/common';
import {
  accept,
  auditNameOf,
  fieldRules,
  isWarning,
  refuse,
  textsOf,
  type AgencyActor,
  type Decision,
} from '#domain';
import {
  RosterUnitOfWork,
  SheetWriter,
  type FoundSheet,
  type MarkedCell,
  type SheetPage,
  type StoredRow,
} from '../ports/index.js';
import { ownHeaders } from './lay-out.js';
import { openAll } from './read-rosters.js';
import type { StoredCells } from './stored-cells.js';

const rejected = ['invalid', 'duplicate', 'rejected'] as const;
const most = 20_000;

/** Rows that could not be booked, in the agency's own layout, with what is wrong and how to mend it. */
@Injectable()
export class MakeRejected {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly writer: SheetWriter,
  ) {}

  /** Taking people's data along is written down, with what for. Refuses `roster.unknown`. */
  async run(actor: AgencyActor, id: string, reason: string): Promise<Decision<Buffer>> {
    const page = await this.unit.run(async (stores): Promise<Decision<SheetPage>> => {
      const roster = await stores.rosters.find(id);
      if (roster?.agencyId !== actor.agency || !roster.found) return refuse('roster.unknown');
      const rows = await stores.rows.page(id, { states: rejected, limit: most });
      const opened = await openAll(rows, stores);
      stores.audit.record({
        ...{ actor: auditNameOf(actor), action: 'roster-rows.exported', subject: `roster:${id}` },
        facts: { rows: rows.length, reason },
      });
      return accept(pageOf(roster.found, rows, opened));
    });
    return page.accepted ? accept(await this.writer.workbook([page.value])) : page;
  }
}

function pageOf(
  found: FoundSheet,
  rows: readonly StoredRow[],
  opened: ReadonlyMap<number, StoredCells>,
): SheetPage {
  const own = found.columns.map(({ header, field }) => ({
    header: header || (field ? fieldRules[field].label.zh : ''),
    hidden: header.startsWith('paihao-'),
  }));
  const said = ['行号 Row', '错误原因 What is wrong', '建议修改 How to mend it'].map((header) => ({
    header,
    width: 40,
  }));
  return {
    name: '待修改 To mend',
    columns: [...own, ...said, { header: ownHeaders.key, hidden: true }],
    rows: rows.map((row) => cellsOf(found, row, opened.get(row.row))),
  };
}

function cellsOf({ columns }: FoundSheet, row: StoredRow, cells: StoredCells | undefined): MarkedCell[] {
  const errors = row.findings
    .filter((finding) => !isWarning(finding))
    .map((finding) => ({ ...finding, ...textsOf(finding) }));
  const own = columns.map(({ index, field }): MarkedCell => {
    const text = (field && cells?.edits[field]) ?? cells?.raw[index]?.text ?? '';
    const wrong = errors.filter((error) => error.field === field);
    const remark = wrong.map(({ mend }) => `${mend.zh}\n${mend.en}`).join('\n');
    return remark === '' ? { text } : { text, remark };
  });
  const said = (pick: (error: (typeof errors)[number]) => { zh: string; en: string }) =>
    errors
      .map(
        (error) =>
          `${fieldRules[error.field].label.zh}：${pick(error).zh} ${fieldRules[error.field].label.en}: ${pick(error).en}`,
      )
      .join('\n');
  const reasons = [said(({ expected }) => expected), said(({ mend }) => mend)];
  return [...own, ...[String(row.row), ...reasons, row.key].map((text) => ({ text }))];
}
