import { plainDigits, type FieldCells, type FieldValues, type SheetCell } from './cells.js';
import { checkDocument, type CheckedDocument } from './check-document.js';
import { checkLatinName, checkName, checkPhone, type CheckedText } from './check-name.js';
import { chosen, sexes } from './choices.js';
import { readDate, type DateReading } from './dates.js';
import { fieldCodes, fieldRules, type RosterField } from './fields.js';
import type { Finding } from './findings.js';
import { trimmed } from './writing.js';

export interface CheckedRow {
  /** Complete when there is no error. */
  readonly values: FieldValues;
  readonly findings: readonly Finding[];
}

/** Everything that the rules can say of one traveller by what stands in the row alone. */
export function checkRow(cells: FieldCells, reading: DateReading): CheckedRow {
  const broken = fieldCodes.flatMap((field) => brokenCell(field, cells[field]));
  const isBroken = new Set(broken.map(({ field }) => field));
  const readable = (field: RosterField) => (isBroken.has(field) ? undefined : filledCell(cells[field]));
  const number = readable('document-number');
  const document: CheckedDocument = number
    ? checkDocument(readable('document-kind'), number)
    : { findings: [] };
  const checks = [
    checkEach(readable),
    { values: documentValues(document), findings: document.findings },
    against(document, readable, reading),
  ];
  return {
    values: Object.assign({ nationality: 'CHN' }, ...checks.map(({ values }) => values)) as FieldValues,
    findings: [...broken, ...checks.flatMap(({ findings }) => findings)],
  };
}

/** What nobody has to look into the text for: a formula, an error, far too much, or nothing where something must be. */
function brokenCell(field: RosterField, cell: SheetCell | undefined): Finding[] {
  const { required, longest } = fieldRules[field];
  if (cell?.kind === 'formula') return [{ field, code: 'formula' }];
  if (cell?.kind === 'error') return [{ field, code: 'cell-error' }];
  const text = trimmed(cell?.text ?? '');
  if (text === '') return required ? [{ field, code: 'missing' }] : [];
  return Array.from(text).length > longest ? [{ field, code: 'too-long', facts: { longest } }] : [];
}

function filledCell(cell: SheetCell | undefined): SheetCell | undefined {
  return cell && trimmed(cell.text) !== '' ? cell : undefined;
}

type Readable = (field: RosterField) => SheetCell | undefined;

function checkEach(readable: Readable): CheckedRow {
  const checks: Partial<Record<RosterField, (cell: SheetCell) => CheckedText>> = {
    name: ({ text }) => checkName(text),
    'latin-name': ({ text }) => checkLatinName(text),
    phone: ({ text, kind }) => checkPhone(kind === 'number' ? plainDigits(text) : text),
    nationality: (cell) => checkChoice('nationality', cell),
    application: (cell) => checkChoice('application', cell),
  };
  const checked = Object.entries(checks).flatMap(([field, check]) => {
    const cell = readable(field as RosterField);
    return cell ? [{ field, ...check(cell) }] : [];
  });
  return {
    values: Object.fromEntries(
      checked.flatMap(({ field, value }) => (value === undefined ? [] : [[field, value]])),
    ),
    findings: checked.flatMap(({ findings }) => findings),
  };
}

function checkChoice(field: RosterField, { text }: SheetCell): CheckedText {
  const choice = chosen(fieldRules[field].choices ?? [], trimmed(text));
  return choice ? { value: choice.code, findings: [] } : { findings: [{ field, code: 'choice-unknown' }] };
}

function documentValues({ kind, number }: CheckedDocument): FieldValues {
  return kind && number ? { 'document-kind': kind, 'document-number': number } : {};
}

/** Date of birth and sex: an identity card says them itself, so whatever else is said must agree. */
function against({ card }: CheckedDocument, readable: Readable, reading: DateReading): CheckedRow {
  const [birth, sex] = [readable('birth-date'), readable('sex')];
  const date = birth && checkBirthDate(birth, reading);
  const said = sex && checkChoice('sex', sex);
  const differs: Finding[] = [];
  if (card && birth && date?.value !== card.birthDate)
    differs.push({ field: 'birth-date', code: 'birth-date-differs', fix: card.birthDate });
  if (card && sex && said?.value !== card.sex)
    differs.push({
      field: 'sex',
      code: 'sex-differs',
      fix: sexes.find(({ code }) => code === card.sex)?.label.zh ?? '',
    });
  const own = [...(date?.findings ?? []), ...(said?.findings ?? [])];
  const values = {
    ...{ 'birth-date': card?.birthDate ?? date?.value, sex: card?.sex ?? said?.value },
  };
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    findings: card ? differs : own,
  };
}

const earliest = '1900-01-01';

function checkBirthDate({ text }: SheetCell, reading: DateReading): CheckedText {
  const field = 'birth-date';
  const date = readDate(trimmed(text), reading);
  if (date === 'ambiguous') return { findings: [{ field, code: 'date-ambiguous' }] };
  if (date === undefined) return { findings: [{ field, code: 'date-unreadable' }] };
  if (date < earliest || date > reading.today)
    return { findings: [{ field, code: 'date-impossible', facts: { from: earliest } }] };
  return { value: date, findings: [] };
}
