import fc from 'fast-check';
import { addDays } from '~/domain/calendar';
import {
  documentStyles,
  type Line,
  languages,
  type Offer,
  paperSizes,
  paymentMoments,
} from '~/domain/proposal';

/** Any offer that a form could hold, dates within two months of `from`. */
export function anyOffer(from = '2026-11-23'): fc.Arbitrary<Offer> {
  const text = fc.lorem({ maxCount: 6 });
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(from, days));
  const date = fc.option(day, { nil: null });
  const decimal = fc.integer({ min: 1, max: 90_000 }).map((n) => String(n));
  const percent = fc.integer({ min: 0, max: 100 }).map(String);
  const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
  const deliverable = fc.record({ name: text, doneWhen: text });
  const priced = fc.record(
    { description: text, quantity: decimal, unitPrice: decimal, taxPercent: percent },
    { requiredKeys: ['description', 'quantity', 'unitPrice'] },
  );
  const line: fc.Arbitrary<Line> = fc
    .tuple(priced, fc.boolean())
    .map(([one, optional]) => (optional ? { ...one, optional } : one));
  return fc.record({
    title: text,
    problem: text,
    outcome: text,
    deliverables: few(deliverable),
    exclusions: few(text),
    clientProvides: few(text),
    place: text,
    startsOn: date,
    endsOn: date,
    validUntil: date,
    milestones: few(fc.record({ name: text, on: date })),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    lines: few(line),
    options: few(fc.record({ name: text, deliverables: few(deliverable), lines: few(priced) })),
    discount: fc.oneof(
      percent.map((one) => ({ percent: one })),
      fc.constant({ amount: '0' }),
    ),
    taxPercent: percent,
    pricesIncludeTax: fc.boolean(),
    reverseCharge: fc.boolean(),
    depositPercent: percent,
    payments: few(fc.record({ when: fc.constantFrom(...paymentMoments), on: date, percent })),
    free: fc.boolean(),
    paymentTerms: text,
    safety: text,
    nextStep: text,
    restsOn: few(fc.record({ text, confirmedOn: date })),
    coverNote: text,
    language: fc.constantFrom(...languages),
    style: fc.constantFrom(...documentStyles),
    paper: fc.option(fc.constantFrom(...paperSizes), { nil: null }),
  });
}
