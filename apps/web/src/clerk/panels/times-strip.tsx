import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import type { OpenPanel } from './use-panel.js';

/** When it goes on: changed with the arrows to the left and right. */
export function Times({ open: { panel, times } }: { open: OpenPanel }) {
  const pick = usePick();
  const { tell } = useConsole();
  const usual = panel.kind === 'hold' ? say('untilItComes') : say('usualTime');
  return (
    <div className="times" role="radiogroup" aria-label={pick(say('backWhen'))}>
      <kbd>← →</kbd>
      {times.map((minutes, place) => (
        <button
          key={minutes ?? 'usual'}
          type="button"
          role="radio"
          aria-checked={place === panel.time}
          data-testid="time"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => goTo(place)}
        >
          {pick(minutes === null ? usual : say('minutes', { count: minutes }))}
        </button>
      ))}
    </div>
  );

  function goTo(place: number) {
    const by = place > panel.time ? 1 : -1;
    for (let steps = Math.abs(place - panel.time); steps > 0; steps -= 1)
      tell({ type: 'timed', by, of: times.length });
  }
}
