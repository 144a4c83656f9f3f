import { codeFrom } from './ticket-address.js';

describe('the address of a ticket', () => {
  it('ends with its code, however it was typed', () => {
    expect(codeFrom('/t/7Q2M0KX4C9TZA')).toBe('7Q2M0KX4C9TZA');
    expect(codeFrom('/t/7q2m0kx4c9tza/')).toBe('7Q2M0KX4C9TZA');
    expect(codeFrom('/')).toBe('');
  });
});
