import { example } from './proposal-example';

/** The day on which the files of the coffee test are read. */
export const testDay = '2026-11-24';

/** A file that misses nothing at all: the design's example, resting on a fact and answered before it starts. */
export const passingFile = {
  ...example,
  validUntil: '2026-12-01',
  restsOn: [{ text: 'They lose every third basket at the delivery step', confirmedOn: '2026-11-10' }],
};

const [deliverable] = passingFile.deliverables;
const [line] = passingFile.lines;
const { name } = passingFile.client;
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

/** One file for each rule, by its id, that breaks this rule and no other. */
export const brokenFiles: Record<string, object> = {
  who: { ...passingFile, client: { name } },
  what: { ...passingFile, title: '' },
  'scope.deliverables': { ...passingFile, deliverables: [{ ...deliverable, doneWhen: '' }] },
  'scope.exclusions': { ...passingFile, exclusions: [] },
  'time.start': { ...passingFile, startsOn: null },
  'time.end': { ...passingFile, endsOn: null },
  'time.valid': { ...passingFile, validUntil: '2026-11-23' },
  'time.milestones': { ...passingFile, milestones: [{ name: 'First five pages', on: null }] },
  'money.fixed': { ...passingFile, lines: [] },
  'money.small': { ...passingFile, lines: [{ ...line, unitPrice: '2500.01' }] },
  'reach.fits': { ...passingFile, lines: [{ ...line, unitPrice: '4000' }], reach: '2900' },
  'time.short': { ...passingFile, endsOn: '2026-12-16' },
  'risk.exit': { ...passingFile, safety: '' },
  'money.deposit': { ...passingFile, depositPercent: '51' },
  'read.language': { ...passingFile, language: 'de' },
  'scope.outcome': { ...passingFile, outcome: 'Offline text typed' },
  'money.terms': {
    ...passingFile,
    depositPercent: '30',
    paymentTerms: '50 % on acceptance, the rest on delivery',
  },
  'scope.vague': { ...passingFile, outcome: 'Ongoing support for your shop.' },
  'scope.observable': {
    ...passingFile,
    deliverables: [{ ...deliverable, doneWhen: 'the review is finished' }],
  },
  'ask.single': { ...passingFile, nextStep: 'Sign this, then book a call, and send the deposit.' },
  'scope.few': {
    ...passingFile,
    deliverables: many(6, 'Screen').map((one) => ({ name: one, doneWhen: 'the PDF is in Dana’s inbox' })),
  },
  'fact.fresh': { ...passingFile, restsOn: [] },
  'time.window': { ...passingFile, startsOn: '2027-01-11', endsOn: '2027-01-18', validUntil: '2026-12-25' },
  'scope.inputs': { ...passingFile, clientProvides: [] },
  'read.page': { ...passingFile, exclusions: many(60, 'Page') },
  'read.short': { ...passingFile, coverNote: many(190, 'word').join(' ') },
};
