import { questionOf } from './audit-question.js';

it('asks for nothing that was left empty, and for moments in UTC', () => {
  const typed = { actor: 'staff:1', action: '', from: '2026-03-12T10:00', to: '' };
  expect(questionOf(typed)).toEqual({ actor: 'staff:1', from: new Date('2026-03-12T10:00').toISOString() });
});
