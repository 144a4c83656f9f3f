import { Both } from '../shared/components/both.js';
import { useLayout } from '../shared/use-layout.js';
import { say } from './say.js';

/** For whoever hangs the display: its window is chosen once, and the address keeps it. */
export function ChooseWindow({ hall }: { hall: string }) {
  const { layout, problem } = useLayout(hall);
  return (
    <main className="choose on-ink" data-testid="choose-window">
      <h1>
        <Both text={problem ?? (layout ? say('which') : say('connecting'))} />
      </h1>
      <p>
        <Both inline text={say('whichHow')} />
      </p>
      <nav>
        {layout?.windows.map(({ number }) => (
          <a key={number} href={addressOf(number)}>
            {number}
          </a>
        ))}
      </nav>
    </main>
  );
}

function addressOf(serviceWindow: number): string {
  const address = new URL(location.href);
  address.searchParams.set('window', String(serviceWindow));
  return `${address.pathname}${address.search}`;
}
