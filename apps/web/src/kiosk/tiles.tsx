import type { HallSummary, ServiceOffer } from '#contracts';
import { Both } from '../shared/components/both.js';
import { zoneClass, ZoneChip } from '../shared/components/zone-chip.js';
import type { Text } from '../shared/text.js';
import { peopleWaiting, type Family } from './offers.js';
import { say } from './say.js';

interface TileProps {
  readonly hall: HallSummary;
  readonly old: boolean;
  readonly choose: () => void;
}

/** When the hall is closed a tile stays, greyed, with the time at which it opens again. */
export function ServiceTile({ offer, hall, old, choose }: TileProps & { offer: ServiceOffer }) {
  return (
    <li>
      <button
        type="button"
        className={`tile ${zoneClass(offer.zone)}`}
        data-testid="service-tile"
        data-service={offer.code}
        disabled={!hall.open}
        onClick={choose}
      >
        <span className="letter" aria-hidden>
          {offer.letter}
        </span>
        <span className="name">
          <Both text={offer.name} />
        </span>
        <span className="department">
          <Both inline text={offer.department} />
        </span>
        <span className={offer.openWindows === 0 && hall.open ? 'state warn' : 'state'}>
          <Both inline text={tileState(offer, hall, old)} />
        </span>
      </button>
    </li>
  );
}

function tileState(offer: ServiceOffer, hall: HallSummary, old: boolean): Text {
  if (!hall.open) return say('closedTile', hall.hours);
  if (offer.openWindows === 0) return say('noWindow');
  return waitingText(offer.waiting, old);
}

function waitingText(count: number, old: boolean): Text {
  if (old) return { zh: '', en: '' };
  return count === 0 ? say('nobodyWaiting') : say('waiting', { count });
}

export function FamilyTile({ family, hall, old, choose }: TileProps & { family: Family }) {
  const { zone, name, services } = family;
  return (
    <li>
      <button
        type="button"
        className={`tile family ${zoneClass(zone)}`}
        data-testid="family-tile"
        disabled={!hall.open}
        onClick={choose}
      >
        <ZoneChip letter={zone} />
        <span className="name">
          <Both text={name} />
        </span>
        <span className="department">
          <Examples services={services} />
        </span>
        <span className="state">
          <Both
            inline
            text={hall.open ? waitingText(peopleWaiting(services), old) : say('closedTile', hall.hours)}
          />
        </span>
      </button>
    </li>
  );
}

/** People look for "passport", not for a zone: the first services stand on its tile. */
function Examples({ services }: { services: readonly ServiceOffer[] }) {
  const names = (language: keyof Text) => services.slice(0, 4).map(({ name }) => name[language]);
  return <Both text={{ zh: names('zh').join('、'), en: names('en').join(', ') }} />;
}
