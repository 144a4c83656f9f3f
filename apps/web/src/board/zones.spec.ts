import { zonesFrom } from './zones.js';

it.each([
  [null, []],
  ['', []],
  ['A', ['A']],
  ['a,b', ['A', 'B']],
  ['A,,A; B', ['A', 'B']],
  ['1,?', []],
])('the address %p means the zones %p', (address, zones) => {
  expect(zonesFrom(address)).toEqual(zones);
});
