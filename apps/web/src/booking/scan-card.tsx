import type { ReactNode } from 'react';
import { Both } from '../shared/components/both.js';
import { QrCode } from '../shared/components/qr-code.js';
import { spacedCode } from '../shared/spaced-code.js';
import { say } from './say.js';

/** What the kiosk wants: scanned, or its first eight characters typed. */
export function ScanCard({ code, children }: { code: string; children: ReactNode }) {
  const { typed, rest } = spacedCode(code);
  return (
    <figure className="scan">
      <QrCode content={code} label={say('scanHere').zh} />
      <figcaption>
        <Both inline text={say('checkInCode')} />
        <b data-testid="code">
          {typed} <small>{rest}</small>
        </b>
        {children}
      </figcaption>
    </figure>
  );
}
