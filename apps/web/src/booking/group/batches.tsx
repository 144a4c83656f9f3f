import type { GroupDay } from '#contracts';
import { Both } from '../../shared/components/both.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

type Batch = GroupDay['batches'][number];

/** The batch that is called stands on top, as large as a call; then all of them in their order. */
export function Batches({ group }: { group: GroupDay }) {
  const { batches, checkedIn, people } = group;
  const called = batches.filter(({ ticket }) => ticket.state === 'called');
  return (
    <>
      <p role="status" data-testid="here">
        <Both inline text={say('here', { here: checkedIn, all: people })} />
      </p>
      <div role="status">
        {called.map((batch) => (
          <Called key={batch.number} batch={batch} />
        ))}
        {called.length === 0 && (
          <h1>
            <Both text={isDone(batches) ? say('allDone') : say('nobodyCalled')} />
          </h1>
        )}
      </div>
      <ol className="batches" data-testid="batches">
        {batches.map((batch) => (
          <BatchLine key={batch.number} batch={batch} />
        ))}
      </ol>
      <p className="quiet">
        <Both text={say('calledNextHow')} />
      </p>
      <p className="quiet">
        <Both text={say('orderHow')} />
      </p>
    </>
  );
}

function isDone(batches: readonly Batch[]): boolean {
  return batches.every(({ ticket: { state } }) => state === 'finished' || state === 'abandoned');
}

function Called({ batch }: { batch: Batch }) {
  return (
    <section className="called-batch" data-testid="called-batch">
      <Both inline text={say('nowCalled', { number: batch.number })} />
      <strong>
        <Both text={stateText(batch.ticket)} />
      </strong>
      <b className="label">{batch.ticket.label}</b>
    </section>
  );
}

function BatchLine({ batch: { number, people, ticket } }: { batch: Batch }) {
  return (
    <li className={ticket.state} data-testid="batch" data-state={ticket.state}>
      <a href={`/t/${ticket.code}`}>
        <b className="label">{ticket.label}</b>
        <span>
          <Both inline text={say('batch', { number })} />
          <span className="quiet">
            <Both inline text={say('batchPeople', { count: people })} />
          </span>
        </span>
        <span className="batch-state">
          <Both inline text={stateText(ticket)} />
        </span>
      </a>
    </li>
  );
}

function stateText({ state, window: serviceWindow }: Batch['ticket']): Text {
  const at = { window: serviceWindow ?? '' };
  switch (state) {
    case 'waiting':
      return say('batchWaiting');
    case 'called':
      return say('batchCalled', at);
    case 'serving':
      return say('batchServing', at);
    case 'held':
      return say('batchHeld');
    case 'missed':
      return say('batchMissed');
    case 'finished':
      return say('batchFinished');
    case 'abandoned':
      return say('batchAbandoned');
  }
}
