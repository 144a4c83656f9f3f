import type { CallsLately } from '#contracts';
import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { hallApi } from '../../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

const rules = [
  ['arrival', 'ruleArrival'],
  ['priority', 'rulePriority'],
  ['appointment', 'ruleAppointment'],
  ['returning', 'ruleReturning'],
  ['group', 'ruleGroup'],
  ['again', 'ruleAgain'],
  ['picked', 'rulePicked'],
] as const;

/** Why others are called first: the rules, and which of them acted lately. Asked for only when it is opened. */
export function Fairness({ code }: { code: string }) {
  const [told, setTold] = useState<CallsLately | ApiProblem>();
  const ask = (open: boolean) => {
    if (open) hallApi.callsLately(code).then(setTold, (error: unknown) => setTold(asProblem(error)));
  };
  return (
    <details
      className="fold"
      data-testid="fairness"
      onToggle={({ currentTarget }) => ask(currentTarget.open)}
    >
      <summary>
        <Both inline text={say('fairness')} />
      </summary>
      <p>
        <Both text={say('fairnessHow')} />
      </p>
      <div role="status">{answer(told)}</div>
    </details>
  );
}

function answer(told: CallsLately | ApiProblem | undefined) {
  if (!told) return <Both text={say('fairnessWait')} />;
  return 'counts' in told ? <Lately told={told} /> : <Both text={told.text} />;
}

function Lately({ told: { minutes, calls, counts, headStarts } }: { told: CallsLately }) {
  const title =
    calls === 0 ? say('fairnessNone', { minutes }) : say('fairnessLately', { minutes, count: calls });
  return (
    <>
      <p data-testid="fairness-calls">
        <Both text={title} />
      </p>
      <table className="rules">
        <tbody>
          {rules
            .filter(([rule]) => counts[rule] > 0 || rule in headStarts)
            .map(([rule, key]) => (
              <tr key={rule}>
                <th scope="row">
                  <Both
                    text={withHeadStart(
                      say(key),
                      rule in headStarts ? headStarts[rule as 'priority'] : undefined,
                    )}
                  />
                </th>
                <td data-testid={`rule-${rule}`}>
                  <Both inline text={say('times', { count: counts[rule] })} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

function withHeadStart(rule: Text, minutes: number | undefined): Text {
  if (!minutes) return rule;
  const start = say('headStart', { minutes });
  return { zh: `${rule.zh}：${start.zh}`, en: `${rule.en}: ${start.en}` };
}
