import type { HallAttention } from '#contracts';
import { usePick } from '../shared/language.js';
import { say } from './say.js';

/** How many wait for what, the longest line first. */
export function Services({ services }: { services: HallAttention['services'] }) {
  const pick = usePick();
  const sorted = [...services].sort((a, b) => b.waiting - a.waiting);
  return (
    // Longer than the page for a large hall: the keys scroll it too.
    <section className="card services" tabIndex={0} aria-label={pick(say('services'))}>
      <table>
        <thead>
          <tr>
            <th scope="col">{pick(say('services'))}</th>
            <th scope="col">{pick(say('waitingShort'))}</th>
            <th scope="col">{pick(say('openShort'))}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ code, name, waiting, openWindows }) => (
            <tr key={code} data-testid="service" data-service={code}>
              <th scope="row">{pick(name)}</th>
              <td>{waiting}</td>
              <td>{openWindows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
