import { useEffect, useRef, type RefObject } from 'react';
import { usePick } from '../shared/language.js';
import type { Choice } from './choices.js';
import type { PanelEvent } from './panel.js';
import { say } from './say.js';
import type { OpenPanel } from './use-panel.js';

interface ChoicePanelProps {
  readonly open: OpenPanel;
  readonly label: string;
  readonly tell: (event: PanelEvent) => void;
  readonly take: (place: number) => void;
}

const optionId = (place: number) => `choice-${place}`;

/** In the place of the figures, under the number that it is about. Whoever opens it has the hands on the keys. */
export function ChoicePanel({ open, label, tell, take }: ChoicePanelProps) {
  const pick = usePick();
  const { kind } = open.panel;
  const title = kind === 'hold' ? say('holdWhy', { label }) : say('transferWhere', { label });
  return (
    <section className="panel" role="dialog" aria-labelledby="panel" data-testid={`${kind}-panel`}>
      <header>
        <h3 id="panel">{pick(title)}</h3>
        <button type="button" onClick={() => tell({ type: 'closed' })}>
          {pick(say('closePanel'))} <kbd>Esc</kbd>
        </button>
      </header>
      {kind === 'transfer' && <Filter open={open} tell={tell} />}
      <Options key={kind} open={open} take={take} />
      <p className="quiet">{pick(say('panelKeys'))}</p>
    </section>
  );
}

function Filter({ open, tell }: Pick<ChoicePanelProps, 'open' | 'tell'>) {
  const pick = usePick();
  const input = useFocusWhileOpen<HTMLInputElement>();
  return (
    <input
      ref={input}
      type="text"
      role="combobox"
      data-testid="transfer-filter"
      aria-expanded
      aria-controls="choices"
      aria-activedescendant={open.choices.length > 0 ? optionId(open.chosen) : undefined}
      aria-label={pick(say('transferFilter'))}
      placeholder={pick(say('transferFilter'))}
      autoComplete="off"
      spellCheck={false}
      value={open.panel.filter}
      onChange={(event) => tell({ type: 'typed', filter: event.target.value })}
    />
  );
}

function Options({
  open: { panel, choices, loading, chosen },
  take,
}: Pick<ChoicePanelProps, 'open' | 'take'>) {
  const pick = usePick();
  const typed = panel.kind === 'transfer';
  const list = useFocusWhileOpen<HTMLUListElement>(!typed);
  useKeepInSight(list, chosen);
  if (choices.length === 0) return <p role="status">{pick(say(loading ? 'loading' : 'transferNone'))}</p>;
  return (
    <ul
      ref={list}
      id="choices"
      role="listbox"
      aria-labelledby="panel"
      tabIndex={typed ? -1 : 0}
      aria-activedescendant={typed ? undefined : optionId(chosen)}
    >
      {choices.map((choice, place) => (
        <Option
          key={choice.id}
          choice={choice}
          id={optionId(place)}
          chosen={place === chosen}
          take={() => take(place)}
        />
      ))}
    </ul>
  );
}

interface OptionProps {
  readonly choice: Choice;
  readonly id: string;
  readonly chosen: boolean;
  readonly take: () => void;
}

function Option({ choice: { id: name, ...choice }, id, chosen, take }: OptionProps) {
  const pick = usePick();
  return (
    // Its keys are those of the list, which the console hears: Enter and the arrows.
    <li
      id={id}
      role="option"
      aria-selected={chosen}
      data-testid="choice"
      data-choice={name}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
    >
      <kbd>{choice.mark}</kbd>
      <span className="name">{pick(choice.name)}</span>
      {choice.facts.map(({ text, warns }) => (
        <span key={text.en} className={warns ? 'fact warns' : 'fact'}>
          {pick(text)}
        </span>
      ))}
    </li>
  );
}

/** Takes the focus, and gives it back to where it was before. */
function useFocusWhileOpen<E extends HTMLElement>(on = true): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!on) return;
    const before = document.activeElement;
    element.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [on]);
  return element;
}

function useKeepInSight(list: RefObject<HTMLElement | null>, chosen: number): void {
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);
}
