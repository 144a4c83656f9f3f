import { useEffect, useRef, useState } from 'react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

const checkedAfterMs = 500;

export interface CellProps {
  readonly row: number;
  readonly label: Text;
  /** As it is shown: masked, unless somebody asked to see it. */
  readonly text: string;
  readonly isClear: boolean;
  readonly tone: 'error' | 'warning' | null;
  readonly findings: string;
  readonly choices: string | undefined;
  readonly save: (text: string) => void;
  /** Enter in a cell that nobody has typed into takes the suggestion. */
  readonly takeFix: (() => void) | null;
}

/** One cell of somebody who is to be mended: checked by the server while one types. */
export function Cell({ row, label, text, isClear, tone, findings, choices, save, takeFix }: CellProps) {
  const pick = usePick();
  const { draft, type, flush } = useDraft(save);
  const isMasked = !isClear && text.includes('*');
  return (
    <input
      className={`cell ${tone ?? ''}`}
      data-problem={tone === null ? undefined : ''}
      data-testid="cell"
      aria-label={pick(say('cellOf', { row, field: pick(label) }))}
      aria-invalid={tone === 'error'}
      aria-describedby={tone === null ? undefined : findings}
      autoComplete="off"
      spellCheck={false}
      list={choices}
      placeholder={isMasked ? text : ''}
      value={draft ?? (isMasked ? '' : text)}
      onChange={({ target }) => type(target.value)}
      onBlur={flush}
      onKeyDown={({ key }) => {
        if (key !== 'Enter') return;
        if (draft !== null) flush();
        else takeFix?.();
      }}
    />
  );
}

/** What is being typed, sent when the hand rests for half a second or leaves. */
function useDraft(save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (draft === null || draft === sent.current) return;
    const rest = setTimeout(() => {
      sent.current = draft;
      save(draft);
    }, checkedAfterMs);
    return () => clearTimeout(rest);
  }, [draft, save]);
  const flush = () => {
    if (draft !== null && draft !== sent.current) save(draft);
    sent.current = null;
    setDraft(null);
  };
  return { draft, type: setDraft, flush };
}
