import type { ReactNode } from 'react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { KeyPanel } from '../keys/key-panel.js';
import { say } from '../say.js';
import { ChoicePanel } from './choice-panel.js';
import type { PanelKind } from './panel.js';
import { WhyPanel } from './why-panel.js';

/** In the place of the figures, under the number that it is about. */
export function PanelView() {
  const { open } = useConsole();
  if (!open) return null;
  const { kind } = open.panel;
  return (
    <Frame kind={kind}>
      {kind === 'why' ? (
        <WhyPanel />
      ) : kind === 'keys' ? (
        <KeyPanel />
      ) : (
        <ChoicePanel open={open} kind={kind} />
      )}
    </Frame>
  );
}

function Frame({ kind, children }: { kind: PanelKind; children: ReactNode }) {
  const pick = usePick();
  const { desk, tell } = useConsole();
  return (
    <section className="panel" role="dialog" aria-labelledby="panel" data-testid={`${kind}-panel`}>
      <header>
        <h3 id="panel">{pick(titleOf(kind, desk.ticket?.label ?? ''))}</h3>
        <button type="button" data-testid="panel-close" onClick={() => tell({ type: 'closed' })}>
          {pick(say('closePanel'))} <kbd>Esc</kbd>
        </button>
      </header>
      {children}
    </section>
  );
}

function titleOf(kind: PanelKind, label: string): Text {
  switch (kind) {
    case 'hold':
      return say('holdWhy', { label });
    case 'transfer':
      return say('transferWhere', { label });
    case 'result':
      return say('resultWhich', { label });
    case 'switch':
      return say('switchWhich', { label });
    case 'walkUp':
      return label === '' ? say('walkUpWhich') : say('walkUpInstead', { label });
    case 'resume':
      return say('resumeWhom');
    case 'pause':
      return say('pauseWhy');
    case 'close':
      return say('closeTitle');
    case 'why':
      return say('whyTitle');
    case 'keys':
      return say('keysTitle');
  }
}
