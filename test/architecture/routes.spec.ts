import { permissions } from '#domain';
import { allRoutes, routes } from './declared-routes.js';

const commands = routes.filter(({ verb }) => verb !== 'Get');

describe('Every route', () => {
  it('is found by this spec', () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(routes.length).toBeGreaterThan(commands.length);
    expect(allRoutes.length).toBeGreaterThan(routes.length);
  });

  it.each(allRoutes)('says what whoever calls it must be allowed to do: $name', ({ permission }) => {
    expect(permissions).toContain(permission);
  });

  it.each(routes)(
    'is described with its answer and its problems: $name',
    ({ verb, decorators, parameters }) => {
      const order = parameters.includes('Sitting') ? 'DocumentedOrder' : 'DocumentedCommand';
      expect(decorators).toContain(verb === 'Get' ? 'Documented' : order);
    },
  );

  it.each(commands)('that changes something takes the key of the press: $name', ({ parameters }) => {
    expect(parameters.filter((name) => ['PressKey', 'Pressed'].includes(name))).toHaveLength(1);
  });
});
