import { Injectable } from '@nestjs/common';
import type { RosterFormat } from '#contracts';
import { fieldCodes, fieldRules, rosterBytes, rosterRows, type RosterField } from '#domain';
import { SheetWriter, type SheetColumn, type SheetPage } from '../ports/index.js';
import { ownHeaders } from './lay-out.js';

/** The empty roster that agencies download, and what it says of itself: both from the one description of fields. */
@Injectable()
export class MakeTemplate {
  constructor(private readonly writer: SheetWriter) {}

  workbook(): Promise<Buffer> {
    return this.writer.workbook([rosterPage(), notesPage()]);
  }

  table(): Buffer {
    return this.writer.table({ ...rosterPage(), columns: fieldCodes.map(columnOf) });
  }

  format(): RosterFormat {
    return {
      fields: fieldCodes.map((field) => {
        const { label, required, longest, help, examples, choices = [] } = fieldRules[field];
        const listed = choices.map(({ code, label: name }) => ({ code, label: name }));
        return { field, label, required, longest, help, examples: [...examples], choices: listed };
      }),
      limits: { rows: rosterRows, bytes: rosterBytes, types: ['.xlsx', '.csv'] },
    };
  }
}

function rosterPage(): SheetPage {
  const version: SheetColumn = { header: ownHeaders.template, hidden: true };
  return { name: '名单 Roster', columns: [...fieldCodes.map(columnOf), version], rows: [] };
}

function columnOf(field: RosterField): SheetColumn {
  const { label, required, help, choices } = fieldRules[field];
  const list = choices?.map((choice) => choice.label.zh);
  const header = `${required ? '*' : ''}${label.zh} (${label.en})`;
  return { header, width: 22, note: `${help.zh}\n${help.en}`, ...(list && { list }) };
}

const notes: readonly (readonly [string, number])[] = [
  ['项目', 12],
  ['Field', 22],
  ['必填 Required', 14],
  ['说明', 50],
  ['Help', 50],
  ['示例 Examples', 40],
  ['可选值 Choices', 80],
];

function notesPage(): SheetPage {
  return {
    name: '说明 Notes',
    columns: notes.map(([header, width]) => ({ header, width })),
    rows: fieldCodes.map((field) => {
      const { label, required, help, examples, choices = [] } = fieldRules[field];
      const listed = choices.map(({ code, label: name }) => `${name.zh} / ${name.en} / ${code}`);
      const cells = [
        label.zh,
        label.en,
        required ? '是 yes' : '',
        help.zh,
        help.en,
        examples.join('  '),
        listed.join('; '),
      ];
      return cells.map((text) => ({ text }));
    }),
  };
}
