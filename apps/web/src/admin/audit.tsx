import type { AuditFound } from '#contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Heads } from '../shared/components/heads.js';
import { accessApi } from '../shared/access-api.js';
import { usePick } from '../shared/language.js';
import { asProblem } from '../shared/problem.js';
import { CardForm, Field } from './fields.js';
import { questionOf } from './audit-question.js';
import { say } from './say.js';
import { useDoing } from '../shared/use-doing.js';

/** Who did, saw or took along what. */
export function Audit() {
  const doing = useDoing();
  const pick = usePick();
  const [question, setQuestion] = useState<Readonly<Record<string, string>>>({});
  const found = useInfiniteQuery({
    queryKey: ['audit', question],
    queryFn: ({ pageParam }) =>
      accessApi.audit(pageParam === null ? question : { ...question, cursor: String(pageParam) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="columns">
      <CardForm
        {...{ doing }}
        title={say('search')}
        button={say('search')}
        send={(typed) => Promise.resolve(setQuestion(questionOf(typed)))}
      >
        <Field label={say('actor')} name="actor" placeholder="staff:…" />
        <Field label={say('action')} name="action" placeholder="device.revoked" />
        <Field label={say('subject')} name="subject" placeholder="account:…" />
        <Field label={say('from')} name="from" type="datetime-local" />
        <Field label={say('to')} name="to" type="datetime-local" />
      </CardForm>
      <section className="card list">
        {found.error && <p className="problem">{pick(asProblem(found.error).text)}</p>}
        {found.data && entries.length === 0 && <p className="quiet">{pick(say('nothingFound'))}</p>}
        {entries.length > 0 && <Entries entries={entries} />}
        {found.hasNextPage && (
          <button type="button" data-testid="older" onClick={() => void found.fetchNextPage()}>
            {pick(say('older'))}
          </button>
        )}
      </section>
    </div>
  );
}

function Entries({ entries }: { entries: AuditFound['entries'] }) {
  const heads = [say('when'), say('actor'), say('action'), say('subject'), say('facts')];
  return (
    <table className="audit">
      <Heads names={heads} />
      <tbody>
        {entries.map(({ sequence, at, actor, action, subject, facts }) => (
          <tr key={sequence} data-testid="entry">
            <td>{new Date(at).toLocaleString('sv')}</td>
            <td>{actor}</td>
            <td>{action}</td>
            <td>{subject}</td>
            <td>
              {Object.entries(facts)
                .map(([name, fact]) => `${name}: ${String(fact)}`)
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
