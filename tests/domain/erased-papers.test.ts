import { describe, expect, test } from 'vitest';
import {
  acceptanceWithoutPerson,
  copyWithoutPerson,
  countPapers,
  papersInWords,
  shortNames,
  signedBy,
} from '~/domain/erased-papers';
import { withoutPerson } from '~/domain/erasing';
import { sealed } from '~/workflows/send.server';
import { acceptanceOf, snapshotOf } from '../support/acceptances';
import { typicalOffer } from '../support/offers';

const toThem = { addressed: true, client: 'Northwind Tiles' };
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
    const left = copyWithoutPerson(canonical, [dana], toThem);
    expect(left).not.toMatch(/Dana Fox|northwind\.example|Head of shop/);
    expect(JSON.parse(left)).toEqual({
      ...snapshot,
      to: { ...snapshot.to, contact: { name: 'somebody', email: '', role: '' } },
      offer: { ...snapshot.offer, problem: 'somebody lost a morning to it.' },
    });
    expect(sealed(JSON.parse(left)).canonical).toBe(left);
  });

  test('is the very text where nothing named them', () => {
    expect(
      copyWithoutPerson(canonical, [{ name: 'Jo Day', email: '' }], { ...toThem, addressed: false }),
    ).toBe(canonical);
  });

  test('names nobody as the one whom it went to, whatever they were called in it', () => {
    const left = copyWithoutPerson(canonical, [{ name: 'Dana Fox-Hill', email: '' }], toThem);
    expect(JSON.parse(left).to.contact).toEqual({ name: 'somebody', email: '', role: '' });
  });
});

test('a copy for a client who is called as they are keeps the name of the client', () => {
  const to = { name: 'Dana Fox', address: 'c/o Dana Fox', contact: { ...dana, role: '' } };
  const { canonical } = sealed({ ...snapshotOf(typicalOffer), to });
  const left = (client: string) => JSON.parse(copyWithoutPerson(canonical, [dana], { ...toThem, client })).to;
  const contact = { name: 'somebody', email: '', role: '' };
  expect(left('dana fox')).toEqual({ name: 'Dana Fox', address: 'c/o somebody', contact });
  expect(left('Renamed')).toEqual({ name: 'somebody', address: 'c/o somebody', contact });
});

test('a copy names who of us wrote it, though they have the same name', () => {
  const snapshot = snapshotOf(typicalOffer);
  const author = { ...snapshot.from.author, name: 'Dana Fox', email: dana.email };
  const { canonical } = sealed({ ...snapshot, from: { ...snapshot.from, author } });
  expect(JSON.parse(copyWithoutPerson(canonical, [dana], toThem)).from.author).toEqual(author);
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
  ['Dana', 'word'],
  ['fox', 'word'],
  ['D', null],
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

describe('what went to them names them', () => {
  const left = (name: string, text: string) => shortNames({ name, email: '' }).reduce(withoutPerson, text);

  test.each([
    ['Dana van Fox', 'Dana, Ms Fox, Ms. Fox and Frau Fox', 'somebody, somebody, somebody and somebody'],
    ['Dana', 'Dana will', 'somebody will'],
    ['Dr. Naomi Fox', 'Dr. Lang and Naomi, Dr. Fox', 'Dr. Lang and somebody, somebody'],
    ['Dr. Fox', 'Dr Fox hunts a Fox', 'somebody hunts a Fox'],
    ['Martin Price', 'Price: 900, Mr Price', 'Price: 900, somebody'],
    ['Al Fox', 'Al, Mr Fox', 'Al, somebody'],
    ['May Fox', '4 May, Ms Fox', '4 May, somebody'],
    ['Will', 'Will it help?', 'Will it help?'],
    ['', 'Nobody', 'Nobody'],
  ])('of %s in “%s” is left “%s”', (name, text, rest) => {
    expect(left(name, text)).toBe(rest);
  });
});

test('papers are counted in words', () => {
  const counts = countPapers([{ what: 'copy' }, { what: 'copy' }, { what: 'document' }, { what: 'record' }]);
  expect(papersInWords(counts)).toBe('2 sent copies, 1 PDF and 1 acceptance record');
  expect(papersInWords(countPapers([]))).toBe('');
});
