import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';

/** Instead of a step: what is the matter, and what to do. */
export function Notice({ title, how }: { title: Text; how: Text }) {
  return (
    <main className="notice" role="status" data-testid="notice">
      <h1>
        <Both text={title} />
      </h1>
      <p>
        <Both text={how} />
      </p>
    </main>
  );
}
