import type { HallSummary, ServiceList, ServiceOffer } from '#contracts';
import { CalendarCheck } from 'lucide-react';
import { newPressKey } from '../shared/press-key.js';
import { BackKey } from './back-key.js';
import { Banner } from './banner.js';
import { familiesOf, inZoneOrder, needsFamilies, pageOf, type Family, type Page } from './offers.js';
import { Pager } from './pager.js';
import { say } from './say.js';
import { FamilyTile, ServiceTile } from './tiles.js';
import { Both } from '../shared/components/both.js';
import type { Tell } from './use-journey.js';

interface ChooseProps {
  readonly family: string | null;
  readonly page: number;
  readonly large: boolean;
  readonly list: ServiceList;
  readonly old: boolean;
  readonly tell: Tell;
}

/** First touch: what one came for. Many services are asked for in two touches, zone by zone. */
export function Choose({ family, page, large, list, old, tell }: ChooseProps) {
  const families = needsFamilies(list) ? familiesOf(list) : [];
  const chosen = families.find(({ zone }) => zone === family);
  if (chosen) return <OneFamily family={chosen} {...{ page, large, tell, old }} hall={list.hall} />;
  const shown = { hall: list.hall, old, tell };
  return (
    <main className="step choose">
      <Banner list={list} old={old} />
      {families.length > 0 ? (
        <Families page={pageOf(families, page, large)} {...shown} />
      ) : (
        <ServicePage page={pageOf(inZoneOrder(list.services), page, large)} {...shown} />
      )}
      <HaveCode tell={tell} />
    </main>
  );
}

/** Whoever has booked goes another, shorter way. */
function HaveCode({ tell }: { tell: Tell }) {
  return (
    <button
      type="button"
      className="key have-code"
      data-testid="have-code"
      onClick={() => tell({ type: 'codeAsked', key: newPressKey() })}
    >
      <CalendarCheck aria-hidden size="1.5em" />
      <Both inline text={say('haveCode')} />
    </button>
  );
}

interface TilesProps<T> {
  readonly page: Page<T>;
  readonly hall: HallSummary;
  readonly old: boolean;
  readonly tell: Tell;
}

function OneFamily({
  family,
  page,
  large,
  ...rest
}: Omit<ChooseProps, 'family' | 'list'> & { family: Family; hall: HallSummary }) {
  return (
    <main className="step choose in-family">
      <div className="step-head">
        <BackKey tell={rest.tell} />
        <h1>
          <Both text={family.name} />
        </h1>
      </div>
      <p className="question">
        <Both inline text={say('chooseService')} />
      </p>
      <ServicePage page={pageOf(family.services, page, large)} {...rest} />
    </main>
  );
}

function Families({ page, hall, old, tell }: TilesProps<Family>) {
  return (
    <>
      <ul className={`tiles count-${page.items.length}`} data-testid="families">
        {page.items.map((family) => (
          <FamilyTile
            key={family.zone}
            {...{ family, hall, old }}
            choose={() => tell({ type: 'familyChosen', family: family.zone })}
          />
        ))}
      </ul>
      <Pager page={page} tell={tell} />
    </>
  );
}

function ServicePage({ page, hall, old, tell }: TilesProps<ServiceOffer>) {
  return (
    <>
      <ul className={`tiles services count-${page.items.length}`} data-testid="services">
        {page.items.map((offer) => (
          <ServiceTile
            key={offer.code}
            {...{ offer, hall, old }}
            choose={() => tell({ type: 'serviceChosen', service: offer.code, key: newPressKey() })}
          />
        ))}
      </ul>
      <Pager page={page} tell={tell} />
    </>
  );
}
