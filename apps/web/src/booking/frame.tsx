import type { ReactNode } from 'react';
import { Both } from '../shared/components/both.js';
import { PhoneHeader } from '../shared/components/phone-header.js';
import type { Text } from '../shared/text.js';

interface FrameProps {
  readonly hall?: Text | undefined;
  readonly children: ReactNode;
}

export function Frame({ hall, children }: FrameProps) {
  return (
    <div className="phone booking" data-testid="booking-site">
      <PhoneHeader {...(hall && { hall })} />
      {children}
    </div>
  );
}

interface MessageProps {
  readonly hall?: Text | undefined;
  readonly title: Text;
  readonly how?: Text | undefined;
  readonly children?: ReactNode;
}

/** Instead of a step: what is the matter, and what to do. */
export function Message({ hall, title, how, children }: MessageProps) {
  return (
    <Frame hall={hall}>
      <main className="phone-message" role="status" data-testid="message">
        <h1>
          <Both text={title} />
        </h1>
        {how && (
          <p>
            <Both text={how} />
          </p>
        )}
        {children}
      </main>
    </Frame>
  );
}

/** What went wrong, where it was tried. */
export function Said({ problem }: { problem: Text | null }) {
  return (
    <div role="alert" className="said problem" data-testid="problem">
      {problem && <Both text={problem} />}
    </div>
  );
}
