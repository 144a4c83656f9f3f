import { BellRing, HandHelping, Siren } from 'lucide-react';
import { minutesSince } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import { useHelp } from './use-help.js';

/** Whether somebody was asked to come, and whether somebody does. */
export function HelpMark() {
  const pick = usePick();
  const { desk, state, run, running } = useConsole();
  const { answered, dismiss } = useHelp(desk.help, running);
  if (answered)
    return (
      <button type="button" className="help-mark answered" data-testid="help-answered" onClick={dismiss}>
        <HandHelping aria-hidden size="1.2em" />
        {pick(say('helpAnswered'))}
      </button>
    );
  if (!desk.help) return null;
  const { kind, at } = desk.help;
  const minutes = minutesSince(at, state.serverNow);
  const Icon = kind === 'emergency' ? Siren : BellRing;
  return (
    <button
      type="button"
      className={`help-mark ${kind}`}
      data-testid="help-asked"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run({ kind: 'cancelHelp' })}
    >
      <Icon aria-hidden size="1.2em" />
      {pick(say(`asked_${kind}`))}
      {minutes > 0 && <> · {pick(say('minutes', { count: minutes }))}</>}
      <u>{pick(say('cancelHelp'))}</u>
    </button>
  );
}
