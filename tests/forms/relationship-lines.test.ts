import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { relationshipForm, typedLines } from '~/forms/relationship';
import { anyLines } from '../domain/relationship/any-lines';

const ours = typedLines(defaultRelationshipThresholds);
const { factDays: _, ...theirs } = defaultRelationshipThresholds;
const said = (changes: object) => {
  const read = relationshipForm.safeParse({ ...typed(ours), ...changes });
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message]));
};
/** Without what is said with the coffee test. */
const typed = ({ factDays: __, ...same }: Record<string, unknown>) => same;

describe('the lines of a relationship, typed', () => {
  test('read as what they were, whichever a firm may draw', () => {
    expect(relationshipForm.parse(typed(ours))).toEqual(theirs);
    fc.assert(
      fc.property(anyLines, ({ factDays: ___, ...lines }) => {
        expect(relationshipForm.parse(typedLines(lines))).toEqual(lines);
      }),
    );
  });

  test('may be typed with a comma, and with a tenth where it is times', () => {
    expect(relationshipForm.parse({ ...typed(ours), multiple1: '2,5', stretch: '1.5' })).toMatchObject({
      multiples: [1, 2.5, 4, 6, 10],
      stretch: 1.5,
    });
  });

  test.each([
    [
      'one level more that carries less',
      { multiple2: '2.9' },
      { multiple2: 'Type 3 or more: one level more may not carry less.' },
    ],
    [
      'a fade before a word is due',
      { dueRhythms: '0.5' },
      { dueRhythms: 'Type 1 or more: this cannot end before what comes before it.' },
    ],
    [
      'an end before the fade',
      { fadingRhythms: '1.9' },
      { fadingRhythms: 'Type 2 or more: this cannot end before what comes before it.' },
    ],
    [
      'a share of everything and more',
      { keptPercent: '101' },
      { keptPercent: 'Type a whole number from 1 to 100.' },
    ],
    [
      'six signs, where there are five',
      { signalKinds: '6' },
      { signalKinds: 'Type a whole number from 1 to 5.' },
    ],
    ['half a yes', { acceptances: '2.5' }, { acceptances: 'Type a whole number, like 14.' }],
    ['nothing', { leaders: '' }, { leaders: 'Type a number, or go back to the defaults.' }],
    ['less than was kept', { multiple0: '0.9' }, { multiple0: 'Type a number from 1 to 100.' }],
    ['hundredths', { stretch: '2.25' }, { stretch: 'Use at most one decimal.' }],
    ['a limit between the steps', { ownLimit: '3' }, { ownLimit: 'Choose one of these.' }],
  ])('are refused beside the field for %s', (_name, changes, errors) => {
    expect(said(changes)).toEqual(errors);
  });
});
