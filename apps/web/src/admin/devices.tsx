import type { DeviceKind, DeviceList } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Heads } from '../shared/components/heads.js';
import { accessApi } from '../shared/access-api.js';
import { Trouble } from '../shared/components/trouble.js';
import { usePick } from '../shared/language.js';
import { useHalls } from '../shared/use-hall.js';
import { CardForm, Choice, Field, Nothing, sure } from './fields.js';
import { minutesSince } from '../shared/clock.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';
import { useDoing, type Doing } from '../shared/use-doing.js';

const kinds = ['kiosk', 'board', 'window-display', 'voice'] as const satisfies readonly DeviceKind[];
const everyMs = 5_000;

/** The devices of the halls: let in by the code on their screen, seen, and taken away again. */
export function Devices() {
  const doing = useDoing();
  const { data } = useQuery({ queryKey: ['devices'], queryFn: accessApi.devices, refetchInterval: everyMs });
  return (
    <div className="columns">
      <NewDevice />
      <section className="card list">
        <Trouble problem={doing.problem} />
        {data?.devices.length === 0 ? <Nothing /> : data && <DeviceTable list={data} doing={doing} />}
      </section>
    </div>
  );
}

function NewDevice() {
  const doing = useDoing();
  const { data } = useHalls();
  const halls = (data?.halls ?? []).map(({ code, name }) => [code, name] as const);
  return (
    <CardForm
      {...{ doing }}
      title={say('newDevice')}
      how={say('newDeviceHow')}
      button={say('confirm')}
      send={({ code = '', kind, hall = '', name = '', window }) =>
        accessApi.confirmDevice({
          code: code.replace(/\s/g, '').toUpperCase(),
          kind: kind as DeviceKind,
          ...{ hall, name },
          ...(window && { window: Number(window) }),
        })
      }
    >
      <Field label={say('code')} name="code" className="code" maxLength={10} required autoFocus />
      <Choice label={say('kind')} name="kind" options={kinds.map((kind) => [kind, say(kind)] as const)} />
      <Choice label={say('hall')} name="hall" options={halls} />
      <Field label={say('name')} name="name" maxLength={60} required placeholder={say('namePlace').zh} />
      <Field label={say('window')} name="window" inputMode="numeric" pattern="[1-9][0-9]{0,3}" />
    </CardForm>
  );
}

function DeviceTable({ list, doing }: { list: DeviceList; doing: Doing }) {
  const pick = usePick();
  const { data } = useHalls();
  const hallName = (hall: string) => data?.halls.find(({ code }) => code === hall)?.name;
  const heads = [say('name'), say('kind'), say('hall'), say('window'), say('lastSeen')];
  return (
    <table>
      <Heads names={heads}>
        <th aria-label={pick(say('revoke'))} />
      </Heads>
      <tbody>
        {list.devices.map((device) => (
          <tr key={device.id} data-testid="device" data-name={device.name}>
            <th scope="row">{device.name}</th>
            <td>{pick(say(device.kind))}</td>
            <td>{pick(hallName(device.hall) ?? { zh: device.hall, en: device.hall })}</td>
            <td>{device.window}</td>
            <td>{pick(device.revokedAt ? say('revoked') : lastSeen(device.lastSeenAt, list.asOf))}</td>
            <td>{device.revokedAt === null && <Revoke device={device} doing={doing} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Revoke({ device, doing }: { device: DeviceList['devices'][number]; doing: Doing }) {
  const pick = usePick();
  const revoke = () => {
    if (sure(pick(say('revokeSure', { name: device.name }))))
      doing.run(() => accessApi.revokeDevice(device.id));
  };
  return (
    <button type="button" data-testid="revoke" disabled={doing.busy} onClick={revoke}>
      {pick(say('revoke'))}
    </button>
  );
}

function lastSeen(at: string | null, asOf: string): Text {
  if (at === null) return say('never');
  const count = minutesSince(at, Date.parse(asOf));
  return count < 1 ? say('now') : say('minutesAgo', { count });
}
