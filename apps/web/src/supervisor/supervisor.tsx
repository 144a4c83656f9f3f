import type { HallAttention } from '#contracts';
import { CircleAlert, CircleCheck, Undo2 } from 'lucide-react';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { LiveMark } from '../shared/components/live-mark.js';
import { useLanguage, usePick } from '../shared/language.js';
import { useHall, useLayout } from '../shared/use-hall.js';
import { CarryOver } from './carry-over.js';
import { Matters } from './matters-list.js';
import { mattersOf } from './matters.js';
import { say } from './say.js';
import { Services } from './services.js';
import { useSupervising, type Said, type Supervising } from './use-supervising.js';
import { Windows } from './windows.js';

/** The hall in one glance: what needs a hand, then everything else, grey. */
export function Supervisor() {
  const hall = useHall();
  return hall === null ? <Message text={say('loading')} /> : <Room hall={hall} />;
}

function Room({ hall }: { hall: string }) {
  const supervising = useSupervising(hall);
  const { data, problem } = supervising.state;
  if (data) return <Attention hall={hall} attention={data} supervising={supervising} />;
  if (!problem) return <Message text={say('loading')} />;
  return <Message text={problem.code === 'unreachable' ? say('unreachable') : problem.text} />;
}

interface AttentionProps {
  readonly hall: string;
  readonly attention: HallAttention;
  readonly supervising: Supervising;
}

function Attention({ hall, attention, supervising }: AttentionProps) {
  const matters = mattersOf(attention, supervising.state.serverNow);
  return (
    <div className="supervisor" data-testid="supervisor" data-matters={matters.length}>
      <Header hall={hall} attention={attention} supervising={supervising} matters={matters.length} />
      <main>
        <div className="column">
          <Matters matters={matters} supervising={supervising} />
          <Services services={attention.services} />
          <CarryOver day={attention.nextOpenDay} supervising={supervising} />
        </div>
        <Windows attention={attention} supervising={supervising} />
      </main>
      <SaidBar said={supervising.said} />
    </div>
  );
}

function Header({ hall, attention, supervising, matters }: AttentionProps & { matters: number }) {
  const pick = usePick();
  const { language } = useLanguage();
  const layout = useLayout(hall);
  const { freshness, ageSeconds } = supervising.state;
  return (
    <header className="on-ink">
      <h1>{pick(say('title'))}</h1>
      {layout && <span className="hall-name">{pick(layout.hall.name)}</span>}
      <strong className={matters > 0 ? 'sentence some' : 'sentence'} data-testid="sentence">
        {pick(matters > 0 ? say('toDo', { count: matters }) : say('allWell'))}
      </strong>
      <span data-testid="all-waiting">{pick(say('waiting', { count: attention.waiting }))}</span>
      <LiveMark freshness={freshness} ageSeconds={ageSeconds} language={language} />
      <LanguageSwitch />
    </header>
  );
}

function SaidBar({ said }: { said: Said | null }) {
  const pick = usePick();
  const Icon = said?.tone === 'problem' ? CircleAlert : CircleCheck;
  return (
    <footer className={`on-ink ${said?.tone ?? ''}`}>
      <p role="status" data-testid="said">
        {said && <Icon aria-hidden size="1.2em" />}
        {said && pick(said.text)}
      </p>
      {said?.back && (
        <button type="button" className="button" data-testid="put-back" onClick={said.back}>
          <Undo2 aria-hidden size="1.1em" /> {pick(say('putBack'))}
        </button>
      )}
    </footer>
  );
}

function Message({ text }: { text: { zh: string; en: string } }) {
  const pick = usePick();
  return (
    <main className="message" role="status">
      {pick(text)}
    </main>
  );
}
