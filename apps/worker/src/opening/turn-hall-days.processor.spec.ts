import type { TurnHallDay } from '#application/opening';
import type { HallReader } from '#application/ports';
import { accept } from '#domain';
import { TurnHallDaysProcessor } from './turn-hall-days.processor.js';

it('a hall that fails does not keep the others in yesterday, and is named', async () => {
  const turned: string[] = [];
  const halls = { all: () => Promise.resolve(['north', 'center', 'south'].map((code) => ({ code }))) };
  const turn = {
    run: (code: string) => {
      turned.push(code);
      return code === 'center' ? Promise.reject(new Error('locked')) : Promise.resolve(accept(undefined));
    },
  };
  const processor = new TurnHallDaysProcessor(halls as unknown as HallReader, turn as unknown as TurnHallDay);
  await expect(processor.run()).rejects.toThrow('center: Error: locked');
  expect(turned).toEqual(['north', 'center', 'south']);
});
