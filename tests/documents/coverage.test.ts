import { describe, expect, it } from 'vitest';
import { unprintable } from '~/press/coverage';
import { manyScriptsOffer, typicalOffer, viewOf } from '../support/offers';

const named = (title: string) =>
  unprintable(viewOf({ ...typicalOffer, title })).map(({ codePoint }) => codePoint);

describe('what the fonts cannot print', () => {
  it('is nothing in Latin, Greek, Cyrillic and Vietnamese', () => {
    expect(unprintable(viewOf(typicalOffer))).toEqual([]);
    expect(unprintable(viewOf(manyScriptsOffer))).toEqual([]);
  });

  it('is nothing in the signs of trade', () => {
    expect(named('€ £ ¥ ₽ ₺ ₴ ₹ ₩ ½ ² × ± ≤ ≥ − – — … “ ” ‘ ’ « » • · → § № ™ © ®')).toEqual([]);
  });

  it('is named once, with its code point and the text it stands in', () => {
    const view = viewOf({ ...typicalOffer, title: 'Coffee 😀😀', safety: 'Ask 😀' });
    expect(unprintable(view)).toEqual([
      { character: '😀', codePoint: 'U+1F600', text: 'Coffee 😀😀', script: null },
    ]);
  });

  it.each([
    ['Chinese', '咖啡', ['U+5496', 'U+5561']],
    ['Hebrew', 'קפה', ['U+05E7', 'U+05E4', 'U+05D4']],
    ['Arabic', 'قهوة', ['U+0642', 'U+0647', 'U+0648', 'U+0629']],
    ['a private character', '\ue000', ['U+E000']],
  ])('is %s', (_, title, codePoints) => {
    expect(named(title)).toEqual(codePoints);
  });

  it('is a control character, but not a line feed or a space', () => {
    expect(named('a\u0007b\tc')).toEqual(['U+0007', 'U+0009']);
    expect(named('a\nb c\u00a0d')).toEqual([]);
  });

  it('is not an accent that belongs to its letter', () => {
    expect(named('re\u0301sume\u0301')).toEqual([]);
  });

  it('is not a mark that shows nothing, such as a soft hyphen', () => {
    expect(named('\ufeffcof\u00adfee\u200b')).toEqual([]);
  });
});
