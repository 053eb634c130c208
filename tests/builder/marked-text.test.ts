import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedIn, piecesOf } from '~/components/builder/coffee/marked-text';
import type { Finding, Mark } from '~/domain/coffee-test/rule';
import { emptyOffer, type Offer } from '~/domain/proposal';

const mark = (text: string, words: string): Mark => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, why: 'it has no end.', sharper: '___ hours' };
};
const vague = (field: string, ...marks: Mark[]): Finding => ({
  rule: 'scope.vague',
  field,
  kind: 'advice',
  ground: 'judgement',
  sentence: 'Say how much.',
  marks,
});
const name = 'Support as needed';
const offer: Offer = {
  ...emptyOffer('USD'),
  outcome: 'A better checkout',
  deliverables: [
    { name: 'Review', doneWhen: 'it is better' },
    { name, doneWhen: '' },
  ],
};
const findings = [
  vague('outcome', mark(offer.outcome, 'better')),
  vague('deliverables[1].name', mark(name, 'as needed'), mark(name, 'Support')),
];
const marked = (field: string, typed: string, ignored: string[] = []) =>
  markedIn(field, typed, { offer, findings, ignored });
const words = (found: ReturnType<typeof marked>) =>
  found?.marks.map(({ start, end }) => found.text.slice(start, end));

describe('the marks of a field', () => {
  it('are those of the text in it, in their order', () => {
    expect(words(marked('outcome', 'A better checkout'))).toEqual(['better']);
    expect(words(marked('deliverables[1].name', name))).toEqual(['Support', 'as needed']);
  });

  it('are found where a blank row before it shifts its place', () => {
    expect(words(marked('deliverables[2].name', name))).toEqual(['Support', 'as needed']);
  });

  it('are found in a text with spaces around it', () => {
    expect(marked('deliverables[1].name', `  ${name} `)?.text).toBe(name);
  });

  it('are not those of another field or another text', () => {
    expect(marked('problem', 'A better checkout')).toBeNull();
    expect(marked('deliverables[1].doneWhen', name)).toBeNull();
    expect(marked('outcome', 'A better checkou')).toBeNull();
  });

  it('are gone where the advice was let be', () => {
    expect(marked('outcome', 'A better checkout', ['scope.vague'])).toBeNull();
  });

  it('never overlap', () => {
    const twice = [
      vague('outcome', mark('A better checkout', 'better')),
      vague('outcome', mark('A better checkout', 'better checkout')),
    ];
    const found = markedIn('outcome', 'A better checkout', { offer, findings: twice, ignored: [] });
    expect(words(found)).toEqual(['better']);
  });
});

describe('the preview of a text', () => {
  it('holds every marked word as it is, in its place, and of a short text all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 200 }), marked: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (parts) => {
          let text = '';
          const marks: Mark[] = [];
          for (const part of parts) {
            if (part.marked) {
              marks.push({ start: text.length, end: text.length + part.text.length, why: '', sharper: '' });
            }
            text += part.text;
          }
          const pieces = piecesOf({ text, marks });
          const shown = pieces.filter((piece) => piece.mark).map((piece) => piece.text);
          expect(shown).toEqual(marks.map(({ start, end }) => text.slice(start, end)));
          if (text.length <= 48) expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('leaves out what is far from its marks, between words', () => {
    const text = `${'one two three '.repeat(30)}as needed${' four five six'.repeat(30)}`;
    const [before, words, after] = piecesOf({ text, marks: [mark(text, 'as needed')] });
    expect(before?.text).toMatch(/^… (\w+ )+$/);
    expect(before?.text.length).toBeLessThan(60);
    expect(words?.text).toBe('as needed');
    expect(after?.text).toMatch(/^( \w+)+ …$/);
  });
});
