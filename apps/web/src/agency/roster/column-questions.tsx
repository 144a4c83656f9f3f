import type { DateOrder, Roster, RosterEncoding } from '#contracts';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';

interface AskProps<T> {
  readonly roster: Roster;
  readonly choose: (chosen: T) => void;
}

/** A workbook with several sheets: which one is the roster. */
export function SheetQuestion({ roster: { source }, choose }: AskProps<string>) {
  const pick = usePick();
  if (!source || source.sheets.length < 2) return null;
  return (
    <label className="asks">
      {pick(say('sheet'))}
      <select value={source.sheet ?? ''} data-testid="sheet" onChange={({ target }) => choose(target.value)}>
        {source.sheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </label>
  );
}

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly RosterEncoding[];

/** Text without a word of how it is encoded: three lines show whether the guess is right. */
export function EncodingQuestion({ roster: { source }, choose }: AskProps<RosterEncoding>) {
  const pick = usePick();
  if (!source?.encoding) return null;
  return (
    <div className="asks encoding">
      <label>
        {pick(say('encoding'))}
        <select
          value={source.encoding}
          data-testid="encoding"
          onChange={({ target }) => choose(target.value as RosterEncoding)}
        >
          {encodings.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      <figure>
        <figcaption className="quiet">{pick(say('encodingHow'))}</figcaption>
        {source.sample.map((line, index) => (
          <code key={index}>{line}</code>
        ))}
      </figure>
    </div>
  );
}

const orders = ['day-first', 'month-first'] as const;

interface DateOrderProps {
  readonly order: DateOrder | undefined;
  readonly choose: (order: DateOrder) => void;
}

/** Asked once for the column, not for every row. */
export function DateOrderQuestion({ order, choose }: DateOrderProps) {
  const pick = usePick();
  return (
    <fieldset className="asks question" data-testid="date-order">
      <legend>{pick(say('dateOrder'))}</legend>
      <span>{pick(say('dateOrderHow'))}</span>
      {orders.map((one) => (
        <label key={one}>
          <input type="radio" name="date-order" checked={order === one} onChange={() => choose(one)} />
          {pick(say(one === 'day-first' ? 'dayFirst' : 'monthFirst'))}
        </label>
      ))}
    </fieldset>
  );
}
