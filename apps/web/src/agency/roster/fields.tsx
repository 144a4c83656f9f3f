import type { RosterFormat } from '#contracts';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';

/** What a roster may hold: from the same source as the template and the checks. */
export function Fields({ format }: { format: RosterFormat }) {
  const pick = usePick();
  return (
    <details className="fields-help">
      <summary>{pick(say('fields'))}</summary>
      <dl>
        {format.fields.map(({ field, label, required, help, examples }) => (
          <div key={field}>
            <dt>
              {pick(label)} <small>{pick(say(required ? 'fieldRequired' : 'fieldOptional'))}</small>
            </dt>
            <dd>
              {pick(help)} <code>{examples.join('　')}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
