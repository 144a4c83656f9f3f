import { Delete, Eraser } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import { say } from './say.js';

/** Without I, L, O and U, which are taken for others. */
const letters = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
export const typedLength = 8;

interface CodePadProps {
  readonly typed: string;
  readonly disabled: boolean;
  readonly type: (typed: string) => void;
}

/** Our own letter pad: the keys of a code, and nothing of a keyboard. */
export function CodePad({ typed, disabled, type }: CodePadProps) {
  return (
    <div className="code-pad" data-testid="code-pad">
      {letters.map((letter) => (
        <button
          key={letter}
          type="button"
          className="key"
          data-testid={`key-${letter}`}
          disabled={disabled || typed.length >= typedLength}
          onClick={() => type(typed + letter)}
        >
          {letter}
        </button>
      ))}
      <button
        type="button"
        className="key wide"
        data-testid="key-delete"
        disabled={disabled || typed === ''}
        onClick={() => type(typed.slice(0, -1))}
      >
        <Delete aria-hidden size="1.2em" />
        <Both inline text={say('deleteOne')} />
      </button>
      <button
        type="button"
        className="key wide"
        data-testid="key-clear"
        disabled={disabled || typed === ''}
        onClick={() => type('')}
      >
        <Eraser aria-hidden size="1.2em" />
        <Both inline text={say('deleteAll')} />
      </button>
    </div>
  );
}
