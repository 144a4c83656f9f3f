import './doors.css';
import type { DeviceKind } from '#contracts';
import { Both } from '../components/both.js';
import { fromAddress } from '../use-hall.js';
import { deviceNames, doorWords } from './door-words.js';
import { useEnrolment } from './use-enrolment.js';

/** What a device shows until an administrator has let it in. */
export function EnrolScreen({ kind, enrolled }: { kind: DeviceKind; enrolled: () => void }) {
  const { code, isUnreachable } = useEnrolment(kind, fromAddress('hall'), enrolled);
  return (
    <main className="enrol on-ink" data-testid="enrol">
      <h1>
        <Both text={doorWords.title} />
      </h1>
      <p className="kind">
        <Both inline text={deviceNames[kind]} />
      </p>
      <p className="code" aria-label={doorWords.code.en} data-testid="enrol-code">
        {code ? `${code.slice(0, 4)} ${code.slice(4)}` : '····  ····'}
      </p>
      <p>
        <Both text={doorWords.how} />
      </p>
      <p role="status">
        <Both text={isUnreachable ? doorWords.unreachable : doorWords.waiting} />
      </p>
    </main>
  );
}
