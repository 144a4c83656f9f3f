import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { hallApi } from '../shared/hall-api.js';
import type { Text } from '../shared/text.js';
import { fromAddress, useHalls } from '../shared/use-hall.js';
import { Halls } from './halls.js';
import { say } from './say.js';
import { Who } from './who.js';

/** The door to every screen. */
export function Start() {
  return (
    <div className="start">
      <header className="hero on-ink">
        <LanguageSwitch />
        <h1>
          <Both inline text={say('title')} />
        </h1>
        <p className="what">
          <Both text={say('what')} />
        </p>
        <p>
          <Both text={say('whatMore')} />
        </p>
        <Demo />
      </header>
      <main>
        <HallList />
        <Who />
      </main>
    </div>
  );
}

function Demo() {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: hallApi.settings });
  if (!data?.demo) return null;
  return (
    <p className="demo" data-testid="demo">
      <FlaskConical aria-hidden size="1.4em" />
      <Both text={say('demo')} />
    </p>
  );
}

function HallList() {
  const { data, error } = useHalls();
  if (!data)
    return error ? (
      <Note title={say('unreachable')} how={say('unreachableHow')} />
    ) : (
      <Note title={say('loading')} />
    );
  if (data.halls.length === 0) return <Note title={say('noHalls')} how={say('noHallsHow')} />;
  const chosen = data.halls.find(({ code }) => code === fromAddress('hall')) ?? data.halls[0];
  return <Halls halls={data.halls} chosen={chosen?.code} />;
}

function Note({ title, how }: { title: Text; how?: Text }) {
  return (
    <section className="note" role="status">
      <h2>
        <Both text={title} />
      </h2>
      {how && (
        <p>
          <Both text={how} />
        </p>
      )}
    </section>
  );
}
