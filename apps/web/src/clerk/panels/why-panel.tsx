import type { OrderAnswer } from '#contracts';
import { useState } from 'react';
import { hallApi } from '../../shared/hall-api.js';
import { usePick } from '../../shared/language.js';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import { asLabel } from './as-label.js';
import { useFocusWhileOpen } from './use-focus.js';

/** Somebody at the counter asks why another one was called before. The answer is in the log. */
export function WhyPanel() {
  const pick = usePick();
  const { desk, place } = useConsole();
  const [first, setFirst] = useState(desk.ticket?.label ?? '');
  const [second, setSecond] = useState('');
  const { answer, ask } = useAnswer(place.hall);
  const letter = /^[A-Z]/i.exec(first.trim())?.[0] ?? desk.next[0]?.label.slice(0, 1) ?? '';
  return (
    <form
      className="why"
      onSubmit={(event) => {
        event.preventDefault();
        void ask(asLabel(first, letter), asLabel(second, letter));
      }}
    >
      <label>
        {pick(say('whyFirst'))}
        <LabelField id="why-first" value={first} change={setFirst} focused={first === ''} />
      </label>
      <label>
        {pick(say('whySecond'))}
        <LabelField id="why-second" value={second} change={setSecond} focused={first !== ''} />
      </label>
      <button type="submit" className="press">
        {pick(say('whyAsk'))} <kbd>Enter</kbd>
      </button>
      <p role="status" className="answer" data-testid="why-answer">
        {answer && pick(answer)}
      </p>
    </form>
  );
}

interface LabelFieldProps {
  readonly id: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly focused: boolean;
}

function LabelField({ id, value, change, focused }: LabelFieldProps) {
  // Whoever opens the panel types at once; what one types later moves no focus.
  const [first] = useState(focused);
  const input = useFocusWhileOpen<HTMLInputElement>(first);
  return (
    <input
      ref={input}
      type="text"
      data-testid={id}
      placeholder="A031"
      maxLength={8}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}

function useAnswer(hall: string) {
  const [answer, setAnswer] = useState<Text | null>(null);
  const ask = async (first: string | null, second: string | null) => {
    if (first === null || second === null) return setAnswer(say('whyUnclear'));
    const told = await hallApi.why(hall, first, second).then(textOf, problemTextOf);
    setAnswer(told);
  };
  return { answer, ask };
}

const textOf = ({ text }: OrderAnswer): Text => text;
const problemTextOf = (error: unknown): Text => asProblem(error).text;
