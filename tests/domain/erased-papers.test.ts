import { describe, expect, test } from 'vitest';
import {
  acceptanceWithoutPerson,
  copyWithoutPerson,
  countPapers,
  firstName,
  papersInWords,
  signedBy,
} from '~/domain/erased-papers';
import { sealed } from '~/workflows/send.server';
import { acceptanceOf, snapshotOf } from '../support/acceptances';
import { typicalOffer } from '../support/offers';

const dana = { name: 'Dana Fox', email: 'dana@northwind.example' };

describe('a sent copy without a person', () => {
  const snapshot = {
    ...snapshotOf({ ...typicalOffer, problem: 'Dana Fox lost a morning to it.' }),
    to: {
      name: 'Northwind Tiles',
      address: '',
      contact: { name: 'Dana Fox', email: dana.email, role: 'Head of shop' },
    },
  };
  const { canonical } = sealed(snapshot);

  test('keeps all but their name, address and role, in the same order', () => {
    const left = copyWithoutPerson(canonical, [dana], true);
    expect(left).not.toMatch(/Dana Fox|northwind\.example|Head of shop/);
    expect(JSON.parse(left)).toEqual({
      ...snapshot,
      to: { ...snapshot.to, contact: { name: 'somebody', email: '', role: '' } },
      offer: { ...snapshot.offer, problem: 'somebody lost a morning to it.' },
    });
    expect(sealed(JSON.parse(left)).canonical).toBe(left);
  });

  test('is the very text where nothing named them', () => {
    expect(copyWithoutPerson(canonical, [{ name: 'Jo Day', email: '' }], false)).toBe(canonical);
  });

  test('names nobody as the one whom it went to, whatever they were called in it', () => {
    const left = copyWithoutPerson(canonical, [{ name: 'Dana Fox-Hill', email: '' }], true);
    expect(JSON.parse(left).to.contact).toEqual({ name: 'somebody', email: '', role: '' });
  });
});

describe('a yes without a person', () => {
  const said = acceptanceOf({
    name: 'D. Fox',
    words: 'Ring Dana Fox first',
    forwardedAddress: '203.0.113.9',
    terms: { sentence: 'Dana Fox gets a list.', parts: [] },
  });

  test('that they gave has no name, and nothing of where it came from', () => {
    expect(acceptanceWithoutPerson(said, [dana], true)).toEqual({
      ...said,
      ...{ name: 'somebody', words: 'Ring somebody first', socketAddress: '', forwardedAddress: '' },
      ...{ userAgent: '', terms: { sentence: 'somebody gets a list.', parts: [] } },
    });
  });

  test('that somebody else gave keeps who that was', () => {
    const left = acceptanceWithoutPerson({ ...said, name: 'Jo Day' }, [dana], false);
    expect(left).toMatchObject({ name: 'Jo Day', words: 'Ring somebody first', userAgent: said.userAgent });
  });

  test('is the very one where nothing named them', () => {
    const other = acceptanceOf({ name: 'Jo Day' });
    expect(acceptanceWithoutPerson(other, [dana], false)).toBe(other);
  });
});

test.each([
  ['Dana Fox', 'name'],
  ['dana  FOX', 'name'],
  ['Dana Fox, CEO', 'name'],
  ['D. Fox', 'initials'],
  ['Fox, D.', 'initials'],
  ['Dana', null],
  ['Fox', null],
  ['Jo Fox', null],
  ['Dana Day', null],
  ['Victor Lang', null],
  ['', null],
])('“%s” under a yes of Dana Fox is hers by %s', (typed, how) => {
  expect(signedBy(dana, typed)).toBe(how);
});

test('who is known by one word alone has signed with that word alone', () => {
  const fox = { name: 'Fox', email: '' };
  expect(['Fox', 'fox', 'D. Fox'].map((typed) => signedBy(fox, typed))).toEqual(['name', 'name', null]);
});

test('a first name is looked for where there is more of the name, and it is not too short', () => {
  const names = ['Dana Fox', ' Dana  van Fox', 'Dana', 'Al Fox', ''];
  expect(names.map((name) => firstName({ name, email: '' })[0]?.name ?? null)).toEqual([
    ...['Dana', 'Dana', null, null, null],
  ]);
});

test('papers are counted in words', () => {
  const counts = countPapers([{ what: 'copy' }, { what: 'copy' }, { what: 'document' }, { what: 'record' }]);
  expect(papersInWords(counts)).toBe('2 sent copies, 1 PDF and 1 acceptance record');
  expect(papersInWords(countPapers([]))).toBe('');
});
