import { keyCommands, usualClerkKeys, usualKeys } from './key-map.js';
import { taught } from './learn.js';
import { keysFrom } from './stored-keys.js';

describe('the keys of a machine', () => {
  it('come back as they were', () => {
    const keys = { map: taught(usualKeys, 'KeyQ', 'help'), functionKeys: false, singleKeys: true };
    expect(keysFrom(JSON.stringify(keys))).toEqual(keys);
  });

  it.each([null, '', 'null', '{', '[]', '"F1"', '{"map":{"recall":"F2"}}', '{"map":{"recall":[1]}}'])(
    'are the usual ones where %j lies',
    (stored) => {
      expect(keysFrom(stored)).toEqual(usualClerkKeys);
    },
  );

  it('are the usual ones where a key would mean two things', () => {
    expect(keysFrom('{"map":{"recall":["F9"]}}').map).toEqual(usualKeys);
  });

  it('know a command that is newer than what was stored', () => {
    const { why: _why, ...older } = usualKeys;
    expect(keysFrom(JSON.stringify({ map: older })).map.why).toEqual(usualKeys.why);
    expect(Object.keys(keysFrom('{"map":{}}').map)).toEqual([...keyCommands]);
  });
});
