import { expect, test } from 'vitest';
import { factsWithoutPerson } from '~/domain/erased-facts';

const dana = { name: 'Dana Fox', email: 'dana@fox.example' };
const about = { contactId: 'dana', client: 'Northwind Tiles' };
const left = (kind: string, facts: object, where = about) =>
  JSON.parse(factsWithoutPerson({ kind, facts: JSON.stringify(facts) }, [dana], where));

test.each([
  ['proposal-accepted', 'somebody'],
  ['proposal-declined', 'somebody'],
  ['question-asked', 'somebody'],
  ['proposal-withdrawn', 'Dana Fox'],
  ['question-replied', 'Dana Fox'],
  ['line-struck', 'Dana Fox'],
])('by whom it was goes out of %s only where that is said at the client', (kind, by) => {
  expect(left(kind, { by: 'Dana Fox', reason: 'For Dana Fox' })).toEqual({ by, reason: 'For somebody' });
});

test('a line about them says nobody, whatever they were called then, and one about a namesake does', () => {
  const line = (contactId: string | null, contact: string) =>
    left('touchpoint-logged', { contactId, contact, person: 'Dana Fox', note: '' }).contact;
  expect(line('dana', 'D. Fox-Hill')).toBe('somebody');
  expect(line('another', 'Dana Fox')).toBe('Dana Fox');
  expect(line(null, 'Dana Fox')).toBe('somebody');
  expect(line(null, '')).toBe('');
});

test('a client keeps the name that it has today', () => {
  const added = (client: string) => left('client-added', { name: 'Dana Fox' }, { ...about, client }).name;
  expect(added('dana  fox')).toBe('Dana Fox');
  expect(added('Fox Studio')).toBe('somebody');
});
