import { hallTime } from '../../shared/clock.js';
import { Both } from '../../shared/components/both.js';
import { useLayout } from '../../shared/use-hall.js';
import { useConsole } from '../console-context.js';
import { Sheet } from '../print/sheet.js';
import { say } from '../say.js';

const steps = ['tipStep1', 'tipStep2', 'tipStep3'] as const;

/** On paper for the person: what was seen, what is missing, and what to do next. */
export function TipSheet() {
  const { desk, place, papers, state } = useConsole();
  const layout = useLayout(place.hall);
  const { ticket, service } = desk;
  if (!ticket || !service || !layout) return null;
  const lead = ticket.language === 'en' ? 'en' : 'zh';
  const { name, timeZone } = layout.hall;
  const missing = service.papers.filter(({ code }) => !papers.seen.includes(code));
  return (
    <Sheet name="tips">
      <p>
        <Both lead={lead} text={name} />
        {new Date(state.serverNow).toLocaleDateString('sv', { timeZone })}{' '}
        {hallTime(state.serverNow, timeZone)}
      </p>
      <h1>{ticket.label}</h1>
      <h2>
        <Both lead={lead} text={service.name} />
      </h2>
      <p className="missing">
        <Both lead={lead} text={say('tipMissing', { count: missing.length })} />
      </p>
      <ul>
        {service.papers.map(({ code, name: paper }) => (
          <li key={code}>
            <span>{papers.seen.includes(code) ? '☑' : '☐'}</span> <Both lead={lead} text={paper} />
          </li>
        ))}
      </ul>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <Both lead={lead} text={say(step, { window: desk.number })} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
