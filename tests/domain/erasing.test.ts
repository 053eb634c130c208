import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonWithoutPerson, withoutPerson } from '~/domain/erasing';

const dana = { name: 'Dana Fox', email: 'dana@fox.example' };

describe('forgetting a person', () => {
  test.each([
    ['by Dana Fox.', 'by somebody.'],
    ['dana  fox called', 'somebody called'],
    ['Mail Dana@Fox.example now', 'Mail somebody now'],
    ['Dana Foxtrot and Bandana Fox stay', 'Dana Foxtrot and Bandana Fox stay'],
    ['nobody here', 'nobody here'],
  ])('turns “%s” into “%s”', (text, left) => {
    expect(withoutPerson(text, dana)).toBe(left);
  });

  test('takes a name of one word only where it is all that stands there', () => {
    const will = { name: 'Will', email: '' };
    expect(withoutPerson(' Will ', will)).toBe('somebody');
    expect(withoutPerson('Will Day said he will call', will)).toBe('Will Day said he will call');
  });

  test('takes it as it is written where it is to be looked for within texts', () => {
    const will = { name: 'Will', email: '', within: true };
    expect(withoutPerson('Will said he will call', will)).toBe('somebody said he will call');
  });

  test('takes a name with any signs in it literally', () => {
    const name = 'J. (Jo) O’Neil-Smith+';
    expect(withoutPerson(`by ${name}, twice`, { name, email: '' })).toBe('by somebody, twice');
  });

  test('keeps what a machine reads, and the very text where nothing named them', () => {
    const facts = '{"kind":"Call","by":"Call","contactId":"Call", "n":[1,null,true]}';
    const left = jsonWithoutPerson(facts, { name: 'Call', email: '' });
    expect(JSON.parse(left)).toEqual({ kind: 'Call', by: 'somebody', contactId: 'Call', n: [1, null, true] });
    expect(jsonWithoutPerson(facts, dana)).toBe(facts);
  });

  test('leaves their name and address in no text of any JSON', () => {
    const words = fc.array(fc.constantFrom('Dana Fox', 'DANA FOX', 'dana@fox.example', 'x', ', ', '“', ' '), {
      maxLength: 8,
    });
    const text = words.map((parts) => parts.join(' '));
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.array(tie('value')),
        fc.record({ note: tie('value'), by: text }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const left = jsonWithoutPerson(JSON.stringify(value), dana);
        expect(left).not.toMatch(/dana fox|dana@fox/i);
        expect(jsonWithoutPerson(left, dana)).toBe(left);
      }),
    );
  });
});
