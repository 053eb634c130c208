import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepStanding } from '~/domain/builder-steps';
import type { Finding, Rule } from '~/domain/coffee-test/rule';
import { sentAdviceOf } from '~/domain/coffee-test/sent-advice';
import { isCoffee, verdictInWords, verdictOf } from '~/domain/coffee-test/verdict';

type Known = Pick<Rule, 'id' | 'kind'>;
const rules: Known[] = [
  ...['who', 'what', 'when', 'price'].map((id): Known => ({ id, kind: 'required' })),
  ...['short', 'plain', 'small', 'safe'].map((id): Known => ({ id, kind: 'advice' })),
];
const found = (...ids: string[]): Finding[] =>
  ids.map((rule) => {
    const kind = rules.find(({ id }) => id === rule)?.kind ?? 'advice';
    const ground = kind === 'required' ? 'definition' : 'judgement';
    return { rule, field: 'title', kind, ground, sentence: `Mend ${rule}.` };
  });
const verdict = (ids: string[], ignored: string[] = []) => verdictOf(found(...ids), ignored, rules);
const some = fc.subarray(rules.map(({ id }) => id));

describe('the cup', () => {
  it('is full when every rule holds, and never before', () => {
    fc.assert(
      fc.property(some, (ids) => {
        expect(verdict(ids).share === 1).toBe(ids.length === 0);
      }),
    );
  });

  it('never looks full while something stops a yes', () => {
    fc.assert(
      fc.property(some, (ids) => {
        const { stops, share } = verdict(ids);
        if (stops.length > 0) expect(share).toBeLessThan(0.75);
        else expect(share).toBeGreaterThanOrEqual(0.75);
      }),
    );
  });

  it('is never emptied by mending something', () => {
    fc.assert(
      fc.property(some, fc.nat(), (ids, which) => {
        const mended = ids.filter((_, index) => index !== which % Math.max(1, ids.length));
        expect(verdict(mended).share).toBeGreaterThanOrEqual(verdict(ids).share);
      }),
    );
  });

  it('is visibly not full while any advice stands', () => {
    expect(verdict(['plain']).share).toBeLessThan(0.9);
  });

  it('steams once nothing is left to decide', () => {
    expect(isCoffee(verdict([]))).toBe(true);
    expect(isCoffee(verdict(['plain'], ['plain']))).toBe(true);
    expect(isCoffee(verdict(['plain', 'short'], ['plain']))).toBe(false);
    expect(isCoffee(verdict(['who']))).toBe(false);
  });

  it('is not filled by leaving advice as it is', () => {
    expect(verdict(['plain'], ['plain']).share).toBe(verdict(['plain']).share);
  });

  it('counts a rule once, however often it speaks', () => {
    expect(verdict(['plain', 'plain', 'plain']).share).toBe(verdict(['plain']).share);
  });
});

describe('the verdict', () => {
  it('keeps the order of weight within what stops, what eases and what was left', () => {
    const { stops, eases, left } = verdict(['what', 'small', 'who', 'plain', 'short'], ['plain']);
    expect(stops.map(({ rule }) => rule)).toEqual(['what', 'who']);
    expect(eases.map(({ rule }) => rule)).toEqual(['small', 'short']);
    expect(left.map(({ rule }) => rule)).toEqual(['plain']);
  });

  it('does not let what is required be left', () => {
    expect(verdict(['who'], ['who']).stops).toHaveLength(1);
  });

  it.each([
    [
      ['who', 'what', 'short'],
      [],
      'Two things stop a yes',
      'Mend those first. One thing would make it easier.',
    ],
    [['who'], [], 'One thing stops a yes', 'The rest reads well.'],
    [['short', 'plain', 'small'], [], 'It can be sent', 'Three things would make it easier to say yes to.'],
    [['short', 'plain'], ['short'], 'It can be sent', 'One thing would make it easier to say yes to.'],
    [['short'], ['short'], 'Nothing stops a yes', 'You decided on the rest yourself.'],
    [[], [], 'Nothing stops a yes', 'A coffee. Now ask yourself: could it be smaller?'],
  ])('says %j with %j left in words', (ids, ignored, headline, below) => {
    expect(verdictInWords(verdict(ids, ignored))).toEqual({ headline, below });
  });
});

describe('a step', () => {
  const at = (field: string, id: string) => found(id).map((one) => ({ ...one, field }));
  it.each([
    ['outcome', [], [], 'complete'],
    ['outcome', at('outcome', 'plain'), [], 'advised'],
    ['outcome', at('outcome', 'plain'), ['plain'], 'complete'],
    ['outcome', at('title', 'what'), [], 'open'],
    ['outcome', at('lines', 'what'), [], 'complete'],
    ['document', [], [], 'open'],
    ['document', at('language', 'plain'), [], 'advised'],
  ] as const)('%s with %j, and %j left, is %s', (step, findings, ignored, standing) => {
    expect(stepStanding(step, [...findings], ignored)).toBe(standing);
  });
});

describe('what an offer is sent against', () => {
  it('is all advice that stands, and whether it was left on purpose', () => {
    expect(sentAdviceOf(found('who', 'short', 'plain'), ['plain'])).toEqual([
      { rule: 'short', field: 'title', ground: 'judgement', sentence: 'Mend short.', left: false },
      { rule: 'plain', field: 'title', ground: 'judgement', sentence: 'Mend plain.', left: true },
    ]);
  });
});
