import { fromAddress, useHall } from '../shared/use-hall.js';
import { Blank } from './blank.js';
import { ChooseWindow } from './choose-window.js';
import { Console } from './console.js';
import { say } from './say.js';

/** A clerk's page: without a window in the address one chooses it first. */
export function Clerk() {
  const hall = useHall();
  const serviceWindow = Number(fromAddress('window'));
  if (hall === null) return <Blank text={say('loading')} />;
  return serviceWindow > 0 ? (
    <Console hall={hall} serviceWindow={serviceWindow} />
  ) : (
    <ChooseWindow hall={hall} />
  );
}
