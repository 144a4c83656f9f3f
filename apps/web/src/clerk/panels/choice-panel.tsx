import { useEffect, type RefObject } from 'react';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import type { Choice } from './choices.js';
import { OpenEnds } from './open-ends.js';
import type { PanelKind } from './panel.js';
import { Times } from './times-strip.js';
import type { OpenPanel } from './use-panel.js';
import { useFocusWhileOpen } from './use-focus.js';

interface ChoicePanelProps {
  readonly open: OpenPanel;
  readonly kind: PanelKind;
}

const optionId = (place: number) => `choice-${place}`;

/** A list to choose from. Whoever opens it has the hands on the keys. */
export function ChoicePanel({ open, kind }: ChoicePanelProps) {
  const pick = usePick();
  return (
    <>
      {kind === 'close' && <OpenEnds />}
      {kind === 'pause' && <PauseWaits />}
      {kind === 'transfer' && <Filter open={open} />}
      {open.times.length > 0 && <Times open={open} />}
      <Options key={kind} open={open} />
      <p className="quiet">{pick(say(kind === 'transfer' ? 'panelKeysTyping' : 'panelKeys'))}</p>
    </>
  );
}

/** Whoever stands here is served first. */
function PauseWaits() {
  const pick = usePick();
  const label = useConsole().desk.ticket?.label;
  return label === undefined ? null : <p>{pick(say('pauseWaits', { label }))}</p>;
}

function Filter({ open }: { open: OpenPanel }) {
  const pick = usePick();
  const { tell } = useConsole();
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

function Options({ open: { panel, choices, loading, chosen } }: { open: OpenPanel }) {
  const pick = usePick();
  const { take } = useConsole();
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

function useKeepInSight(list: RefObject<HTMLElement | null>, chosen: number): void {
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);
}
