import { Both } from '../shared/components/both.js';
import { say } from './say.js';

const parts = ['applicant', 'travellers', 'everybody', 'staff'] as const;

/** Who does what, and where. */
export function Who() {
  return (
    <section className="who">
      <h2>
        <Both inline text={say('who')} />
      </h2>
      <dl>
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <Both text={say(part)} />
            </dt>
            <dd>
              <Both text={say(`${part}Does`)} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <Both text={say('developer')} />
          </dt>
          <dd>
            <Both inline text={say('developerDoes')} /> <a href="/api/docs">/api/docs</a>
          </dd>
        </div>
      </dl>
    </section>
  );
}
