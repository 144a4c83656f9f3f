import { useCallback } from 'react';
import type { ServiceList } from '#contracts';
import { useLanguage } from '../shared/language.js';
import { useHall } from '../shared/use-hall.js';
import { useWall } from '../shared/use-wall.js';
import { CheckIn } from './check-in.js';
import { Choose } from './choose.js';
import { Confirm } from './confirm.js';
import { Footer, Header } from './frame.js';
import { GroupResult } from './group-result.js';
import { Help } from './help.js';
import { slowness } from './idle.js';
import { isUntouched, type Journey } from './journey.js';
import { Result } from './result.js';
import { firstLanguage, say } from './say.js';
import { StillThere } from './still-there.js';
import { Notice } from './notice.js';
import { useIdle } from './use-idle.js';
import { useJourney, type Tell } from './use-journey.js';
import { useServices, type Services } from './use-services.js';
import { useScanner } from './use-scanner.js';
import { useSettling } from './use-settling.js';

/** Three touches: what for, yes, number. */
export function Kiosk() {
  useWall();
  const hall = useHall();
  return hall === null ? (
    <Notice title={say('loading')} how={say('loadingHow')} />
  ) : (
    <HallKiosk hall={hall} />
  );
}

function HallKiosk({ hall }: { hall: string }) {
  const services = useServices(hall);
  const { journey, tell, takeNumber, checkIn } = useJourney(hall);
  useScanner(checkIn);
  const { language, choose } = useLanguage();
  const slow = slowness(journey.large);
  const end = useCallback(() => {
    choose(firstLanguage);
    tell({ type: 'ended' });
  }, [choose, tell]);
  const touched = !isUntouched(journey) || language !== firstLanguage;
  const idle = useIdle({ on: touched && mayTimeOut(journey), slow, gone: end });
  const settling = useSettling(screenOf(journey));
  const looks = ['kiosk', journey.large && 'large', settling && 'settling'].filter(Boolean).join(' ');
  return (
    <div className={looks} data-testid="kiosk" data-step={journey.step.at}>
      <Header hall={services.list?.hall} />
      <Step {...{ journey, tell, takeNumber, checkIn, end, services }} />
      <Footer journey={journey} tell={tell} />
      {journey.help && <Help close={() => tell({ type: 'helpTurned' })} />}
      {idle.phase === 'asking' && <StillThere secondsLeft={idle.secondsLeft} slow={slow} />}
    </div>
  );
}

/** Turning pages is not a new screen: who looks for a service may tap quickly. */
function screenOf({ step }: Journey): string {
  return step.at === 'choose' ? `choose ${step.family}` : step.at;
}

/** Not while a number is on its way, nor while the result counts down by itself. */
function mayTimeOut({ step }: Journey): boolean {
  if (step.at === 'confirm' || step.at === 'check-in') return !step.sending;
  return step.at === 'choose' || step.held;
}

interface StepProps {
  readonly journey: Journey;
  readonly tell: Tell;
  readonly takeNumber: () => void;
  readonly checkIn: () => void;
  readonly end: () => void;
  readonly services: Services;
}

function Step({ services, ...rest }: StepProps) {
  const { list, problem, old } = services;
  if (!list && problem?.code === 'hall.unknown')
    return <Notice title={problem.text} how={say('noServicesHow')} />;
  if (!list && problem) return <Notice title={say('unreachable')} how={say('unreachableHow')} />;
  if (!list) return <Notice title={say('loading')} how={say('loadingHow')} />;
  if (list.services.length === 0) return <Notice title={say('noServices')} how={say('noServicesHow')} />;
  return <StepOf list={list} old={old} {...rest} />;
}

function StepOf({
  journey,
  tell,
  takeNumber,
  checkIn,
  end,
  list,
  old,
}: Omit<StepProps, 'services'> & { list: ServiceList; old: boolean }) {
  const { step, large } = journey;
  if (step.at === 'result') {
    return (
      <Result
        ticket={step.ticket}
        held={step.held}
        list={list}
        slow={slowness(large)}
        tell={tell}
        end={end}
      />
    );
  }
  if (step.at === 'group') return <GroupResult {...{ step, list, tell, end }} slow={slowness(large)} />;
  if (step.at === 'check-in') return <CheckIn step={step} tell={tell} send={() => checkIn()} />;
  const offer = step.at === 'confirm' && list.services.find(({ code }) => code === step.service);
  if (step.at === 'confirm' && offer) {
    return <Confirm step={step} offer={offer} list={list} old={old} tell={tell} takeNumber={takeNumber} />;
  }
  const { family, page } = step.at === 'choose' ? step : step.from;
  return <Choose {...{ family, page, large, list, old, tell }} />;
}
