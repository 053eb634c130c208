import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsOf, type Names, readdressed, unaddressed } from '~/domain/readdressing';

const northwind: Names = {
  client: 'Northwind Tiles',
  contact: 'Dana Fox',
  email: 'dana@northwind.example',
};
const mill: Names = { client: 'Old Mill', contact: 'Jonas Park', email: 'jonas@mill.example' };
const anew = (text: string, from = northwind, to = mill) => readdressed(text, from, to);

describe('a text that is made over to somebody else', () => {
  test.each([
    ['A review for Northwind Tiles.', 'A review for Old Mill.'],
    ['northwind tiles and NORTHWIND  TILES', 'Old Mill and OLD MILL'],
    ['Dana Fox signs it, then Dana files it.', 'Jonas Park signs it, then Jonas files it.'],
    ['Dear Ms Fox,', 'Dear Ms Park,'],
    ['the PDF is in Dana’s inbox', 'the PDF is in Jonas’s inbox'],
    ["in Northwind Tiles' office", "in Old Mill's office"],
    ['mail dana@northwind.example', 'mail jonas@mill.example'],
    ['Danas Liste', 'Danas Liste'],
    ['the fox and the foxglove', 'the fox and the foxglove'],
    ['Dana@home', 'Dana@home'],
  ])('“%s” becomes “%s”', (text, after) => {
    expect(anew(text)).toBe(after);
  });

  test('a possessive without an s gets one where the new name needs it, and keeps its mark', () => {
    const jonas: Names = { client: 'A', contact: 'Jonas', email: '' };
    const dana: Names = { client: 'B', contact: 'Dana', email: '' };
    expect(anew('in Jonas’ inbox', jonas, dana)).toBe('in Dana’s inbox');
    expect(anew("in Jonas' inbox", jonas, dana)).toBe("in Dana's inbox");
  });

  test('two people who change places do so', () => {
    expect(
      anew(
        'Ann asks Bo',
        { client: 'Ann', contact: 'Bo', email: '' },
        { client: 'Bo', contact: 'Ann', email: '' },
      ),
    ).toBe('Bo asks Ann');
  });

  test('a name that is a word is a name only with its capital', () => {
    const mark: Names = { client: 'Shop', contact: 'Mark Will', email: '' };
    expect(anew('Mark will mark each shop', mark)).toBe('Jonas will mark each shop');
  });

  test('a client is known with and without its legal form', () => {
    const from = { ...northwind, client: 'Northwind Tiles GmbH' };
    const to = { ...mill, client: 'Old Mill Ltd.' };
    expect(anew('Northwind Tiles GmbH, that is Northwind Tiles', from, to)).toBe(
      'Old Mill Ltd., that is Old Mill',
    );
  });

  test('a title is no name', () => {
    expect(anew('Dana reads, Dr Dana Fox signs', { ...northwind, contact: 'Dr Dana Fox' })).toBe(
      'Jonas reads, Jonas Park signs',
    );
  });

  test('names of other scripts and with signs are found whole', () => {
    const from: Names = { client: 'Łódź Ceramika (PL)', contact: 'Žofia Čapková', email: '' };
    expect(anew('Łódź Ceramika (PL) i Žofia', from)).toBe('Old Mill i Jonas');
    expect(anew('Z\u030cofia c\u030cte', from)).toBe('Jonas čte');
  });

  test('what has no new name stays', () => {
    const to = { client: 'Old Mill', contact: '', email: '' };
    expect(anew('Dana, dana@northwind.example, Northwind Tiles', northwind, to)).toBe(
      'Dana, dana@northwind.example, Old Mill',
    );
  });

  test('nothing changes where the names are the same, nor in a text without them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(anew(text, northwind, northwind)).toBe(text);
        expect(anew(text.replace(/[a-z]/gi, '-'))).toBe(text.replace(/[a-z]/gi, '-'));
      }),
    );
  });

  test('no old name is left, wherever it stood', () => {
    const around = fc.constantFrom('', ' ', ', ', '. ', '“', '(', '\n', '’s ');
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('Dana', 'Dana Fox', 'Northwind Tiles', 'Fox'),
        around,
        (before, name, after) => {
          expect(anew(`${before}${name}${after}`)).not.toMatch(/Dana|Fox|Northwind/);
        },
      ),
    );
  });
});

test('words for anybody stand in for every form of a name, with a capital where a sentence begins', () => {
  const instead = { client: 'your firm', contact: 'your buyer' };
  expect(
    unaddressed('Dana gets it. Dana Fox’s team at Northwind Tiles asks Ms Fox.', northwind, instead),
  ).toBe('Your buyer gets it. Your buyer’s team at your firm asks Ms your buyer.');
  expect(unaddressed('Dana has it. Dana signs', northwind, instead, true)).toBe(
    'your buyer has it. Your buyer signs',
  );
  expect(unaddressed('Dana gets it.', northwind, { client: '', contact: '' })).toBe('Dana gets it.');
});

describe('what may still speak of the old client', () => {
  const left = (text: string, address = '') => mentionsOf(text, northwind, mill, address);

  test.each([
    ['The Northwind shop', ['Northwind']],
    ['At northwind.example, see NT and DF', ['northwind.example', 'NT', 'DF']],
    ['12 Harbour Street in Portland', ['12 Harbour Street']],
    ['Tiles in the north wind', ['Tiles']],
    ['tiles in a pdf', []],
    ['', []],
  ])('in “%s”: %j', (text, words) => {
    expect(left(text, '12 Harbour Street\nPortland, OR')).toEqual(words);
  });

  test('is not what the new client is called, too', () => {
    expect(mentionsOf('Tiles', northwind, { ...mill, client: 'Mill Tiles' })).toEqual([]);
  });
});
