import type { HallLayout } from '#contracts';
import { useEffect, useState } from 'react';
import { Both } from '../../shared/components/both.js';
import type { ShownHall } from '../../shared/wall/shown-hall.js';
import { leastScale, mountingFrom, type Mounting } from '../legibility.js';
import { boardZones } from '../zones.js';
import { boardAddress } from './board-address.js';
import { Certificate } from './certificate.js';
import { Checks } from './checks.js';
import { say } from './say.js';
import './setup.css';

interface SetupProps {
  readonly shown: ShownHall;
  readonly layout: HallLayout | undefined;
}

/** For whoever hangs the board (`?setup`): two measures, the zones, and what the panel can do. The public never sees it. */
export function SetupPanel({ shown, layout }: SetupProps) {
  const [mounting, setMounting] = useState(() => mountingFrom(new URLSearchParams(location.search)));
  const [zones, setZones] = useState(boardZones);
  // The board behind the panel is the preview: it reads its address anew with every tick of its clock.
  useEffect(() => {
    const address = new URL(boardAddress(location.href, mounting, zones));
    address.searchParams.set('setup', '');
    history.replaceState(null, '', address);
  }, [mounting, zones]);
  const start = () => {
    const go = () => location.assign(boardAddress(location.href, mounting, zones));
    // A press is what browsers ask for before they fill the screen; the page that follows stays full.
    void document.documentElement
      .requestFullscreen?.()
      .catch(() => undefined)
      .finally(go);
  };
  return (
    <aside className="setup" data-testid="setup">
      <h1>
        <Both text={say('title')} />
      </h1>
      <p>
        <Both text={say('how')} />
      </p>
      <Measures mounting={mounting} change={setMounting} />
      {layout && <Zones layout={layout} zones={zones} change={setZones} />}
      <Certificate mounting={mounting} />
      <Checks shown={shown} />
      <button type="button" data-testid="start-board" onClick={start}>
        <Both text={say('start')} />
      </button>
    </aside>
  );
}

interface MeasuresProps {
  readonly mounting: Mounting;
  readonly change: (mounting: Mounting) => void;
}

const percents = [Math.round(leastScale * 100), 100, 115, 130, 150];

function Measures({ mounting, change }: MeasuresProps) {
  return (
    <div className="measures">
      <label>
        <Both text={say('inches')} />
        <input
          type="number"
          min={10}
          max={200}
          data-testid="inches"
          value={mounting.diagonalInches}
          onChange={(event) => change({ ...mounting, diagonalInches: event.target.valueAsNumber || 0 })}
        />
      </label>
      <label>
        <Both text={say('metres')} />
        <input
          type="number"
          min={2}
          max={30}
          step={0.5}
          data-testid="metres"
          value={mounting.farthestMetres}
          onChange={(event) => change({ ...mounting, farthestMetres: event.target.valueAsNumber || 0 })}
        />
      </label>
      <label>
        <Both text={say('scale')} />
        <select
          data-testid="scale"
          value={Math.round(mounting.scale * 100)}
          onChange={(event) => change({ ...mounting, scale: Number(event.target.value) / 100 })}
        >
          {percents.map((percent) => (
            <option key={percent} value={percent}>
              {say('scaleOf', { percent }).zh}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface ZonesProps {
  readonly layout: HallLayout;
  readonly zones: readonly string[];
  readonly change: (zones: string[]) => void;
}

function Zones({ layout, zones, change }: ZonesProps) {
  const turn = (letter: string) =>
    change(zones.includes(letter) ? zones.filter((one) => one !== letter) : [...zones, letter].sort());
  return (
    <fieldset>
      <legend>
        <Both inline text={say('zones')} />
      </legend>
      {layout.zones.map(({ letter, name }) => (
        <label key={letter}>
          <input type="checkbox" checked={zones.includes(letter)} onChange={() => turn(letter)} />
          <b>{letter}</b> <Both inline text={name} />
        </label>
      ))}
    </fieldset>
  );
}
