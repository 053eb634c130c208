import { describe, expect, test } from 'vitest';
import { findingsOf } from '~/domain/coffee-test/coffee-test';
import type { Footing } from '~/domain/coffee-test/rule';
import { firstFooting } from '~/domain/coffee-test/thresholds';
import type { Offer } from '~/domain/proposal';
import { parseProposalFile } from '~/forms/proposal-file';
import { passingFile, testDay } from '../support/passing-file';

const parsed = parseProposalFile(passingFile);
if (!parsed.ok) throw new Error('The passing file cannot be read.');
const { offer: whole, to } = parsed;
const footing = firstFooting('USD');

const found = (changes: Partial<Offer>, more: Partial<Footing> = {}) =>
  findingsOf({ offer: { ...whole, ...changes }, to, today: testDay, footing: { ...footing, ...more } });
const fields = (changes: Partial<Offer>, more?: Partial<Footing>) =>
  found(changes, more).map(({ rule, field }) => `${rule} ${field}`);
const sentence = (changes: Partial<Offer>, more?: Partial<Footing>) => found(changes, more)[0]?.sentence;
const line = (unitPrice: string) => ({ description: 'Review', quantity: '1', unitPrice });

describe('reach.fits', () => {
  const followOn = (kept: number | undefined) => ({
    followsOn: true,
    largestKeptMinor: kept === undefined ? {} : { USD: kept },
  });

  test('an ask fits up to the largest promise kept, stretches up to twice as much, and then is beyond', () => {
    expect(fields({ lines: [line('4000')] }, followOn(4_000_00))).toEqual([]);
    expect(sentence({ lines: [line('8000')] }, followOn(4_000_00))).toBe(
      '$8,000 stretches what has held between you: the largest promise you kept to them was $4,000. $4,000 or less fits.',
    );
    expect(sentence({ lines: [line('8000.01')] }, followOn(4_000_00))).toContain(
      'is beyond what has held between you: the largest promise you kept to them was $4,000. Ask for a first step of $4,000 or less.',
    );
  });

  test('where less was kept, a first cup still fits', () => {
    for (const kept of [undefined, 0, 400_00]) {
      expect(fields({ lines: [line('2500')] }, followOn(kept))).toEqual([]);
      expect(sentence({ lines: [line('2600')] }, followOn(kept))).toContain('$2,500 or less fits.');
    }
  });

  test('the more has grown between you the more a kept promise carries, and who fades carries half', () => {
    const grown = { ...followOn(4_000_00), multiple: 3 };
    expect(fields({ lines: [line('12000')] }, grown)).toEqual([]);
    expect(sentence({ lines: [line('12001')] }, grown)).toBe(
      '$12,001 stretches what has held between you: the largest promise you kept to them was $4,000, and how you stand with them carries 3 times that. $12,000 or less fits.',
    );
    expect(sentence({ lines: [line('12001')] }, { ...grown, halved: true })).toBe(
      '$12,001 is beyond what has held between you: the largest promise you kept to them was $4,000, and how you stand with them carries 3 times that, and half of it while you hear so little of each other. Ask for a first step of $6,000 or less.',
    );
    expect(sentence({ lines: [line('2000')] }, { ...followOn(400_00), halved: true })).toContain(
      '$2,500 is as far as a first cup goes, and half of it while you hear so little of each other. $1,250 or less fits.',
    );
  });

  test('how far an ask stretches is what the firm says', () => {
    const asked = (stretch: number) =>
      sentence({ lines: [line('8000')] }, { ...followOn(4_000_00), stretch }) ?? '';
    expect(asked(2)).toContain('stretches');
    expect(asked(1.9)).toContain('is beyond');
  });

  test('what was kept in another currency says nothing', () => {
    expect(
      fields({ lines: [line('4000')] }, { followsOn: true, largestKeptMinor: { EUR: 9_000_00 } }),
    ).toEqual(['reach.fits lines']);
  });
});
