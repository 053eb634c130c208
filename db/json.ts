import { z } from 'zod';
import type { AgreedTerms } from '../app/domain/acceptance';
import type { SentAdvice } from '../app/domain/coffee-test/sent-advice';
import type { Thresholds } from '../app/domain/coffee-test/thresholds';
import { type ToCheck, whysToCheck } from '../app/domain/copying';
import type { HistoryEvent } from '../app/domain/event-facts';
import type { SentRule } from '../app/domain/insight/sent-offer';
import { type Look, pieces } from '../app/domain/post/look';
import type { MailFacts, MailKind } from '../app/domain/post/mail-kinds';
import {
  type Choice,
  documentStyles,
  languages,
  type Offer,
  paperSizes,
  paymentMoments,
  type Snapshot,
} from '../app/domain/proposal';
import type { OwnLines } from '../app/domain/relationship/thresholds';
import type { ReminderRules } from '../app/domain/reminders';
import type { StarterText } from '../app/domain/starter-offer';

const text = z.string();
const date = z.string().nullable();
const texts = z.array(text);

const deliverables = z.array(z.object({ name: text, doneWhen: text }));
const pricedLine = z.object({
  description: text,
  quantity: text,
  unitPrice: text,
  taxPercent: text.optional(),
});

/** What later versions added has a default: an offer stored before is read as it was meant. */
const offer = z.object({
  title: text,
  problem: text,
  outcome: text,
  deliverables,
  exclusions: texts,
  clientProvides: texts,
  place: text,
  startsOn: date,
  endsOn: date,
  validUntil: date,
  milestones: z.array(z.object({ name: text, on: date })).default([]),
  currency: text,
  lines: z.array(pricedLine.extend({ optional: z.boolean().optional() })),
  options: z.array(z.object({ name: text, deliverables, lines: z.array(pricedLine) })).default([]),
  discount: z.union([z.object({ percent: text }), z.object({ amount: text })]),
  taxPercent: text,
  pricesIncludeTax: z.boolean().default(false),
  reverseCharge: z.boolean().default(false),
  depositPercent: text,
  payments: z.array(z.object({ when: z.enum(paymentMoments), on: date, percent: text })).default([]),
  free: z.boolean(),
  paymentTerms: text,
  safety: text,
  nextStep: text,
  restsOn: z.array(z.object({ text, confirmedOn: date })).default([]),
  coverNote: text.default(''),
  language: z.enum(languages).default('en'),
  style: z.enum(documentStyles).default('quiet'),
  paper: z.enum(paperSizes).nullable().default(null),
}) satisfies z.ZodType<Offer>;

const days = z.number().nullable();

const starterText = offer
  .pick({
    title: true,
    problem: true,
    outcome: true,
    deliverables: true,
    exclusions: true,
    clientProvides: true,
    place: true,
    lines: true,
    depositPercent: true,
    paymentTerms: true,
    safety: true,
    nextStep: true,
  })
  .extend({
    startsInDays: days,
    durationDays: days,
    validDays: days,
    milestones: z.array(z.object({ name: text, afterDays: days })).optional(),
    payments: z.array(z.object({ when: z.enum(paymentMoments), percent: text, inDays: days })).optional(),
    currency: text.optional(),
    options: offer.shape.options.unwrap().optional(),
    discount: offer.shape.discount.optional(),
    taxPercent: text.optional(),
    pricesIncludeTax: z.boolean().optional(),
    reverseCharge: z.boolean().optional(),
    free: z.boolean().optional(),
    coverNote: text.optional(),
    language: z.enum(languages).optional(),
    style: z.enum(documentStyles).optional(),
    paper: z.enum(paperSizes).nullable().optional(),
  }) satisfies z.ZodType<StarterText>;

const toCheck = z.array(
  z.object({ field: text, why: z.enum(whysToCheck), words: texts }),
) satisfies z.ZodType<ToCheck[]>;

const snapshot = z.object({
  kind: z.literal('first-cup/sent@1'),
  number: text,
  revision: z.number(),
  sentOn: text,
  sentAt: text,
  from: z.object({
    firmName: text,
    address: text,
    author: z.object({ name: text, email: text, photoSha256: text.nullable().default(null) }),
    accent: text,
    locale: text,
    timeZone: text,
    logoSha256: text.nullable(),
    fonts: texts.default([]),
  }),
  to: z.object({
    name: text,
    address: text,
    contact: z.object({ name: text, email: text, role: text }).nullable(),
  }),
  offer,
}) satisfies z.ZodType<Snapshot>;

/** The JSON columns, parsed on read: a row that was changed by hand fails here and not deep in a page. */
export const readOffer = (json: string): Offer => offer.parse(JSON.parse(json));
export const readStarterText = (json: string): StarterText => starterText.parse(JSON.parse(json));
export const readToCheck = (json: string): ToCheck[] => toCheck.parse(JSON.parse(json));
export const readSnapshot = (json: string): Snapshot => snapshot.parse(JSON.parse(json));
const choice = z.object({
  option: z.number().nullable(),
  ticked: z.array(z.number()),
}) satisfies z.ZodType<Choice>;
export const readChoice = (json: string | null): Choice | null =>
  json === null ? null : choice.parse(JSON.parse(json));

const agreedTerms = z.object({
  sentence: text,
  parts: z.array(z.object({ label: text, items: z.array(z.object({ text, note: text })) })),
}) satisfies z.ZodType<AgreedTerms>;
/** The terms as they were shown; null where they were not kept. */
export const readAgreedTerms = (json: string | null): AgreedTerms | null =>
  json === null ? null : agreedTerms.parse(JSON.parse(json));

export const readFacts = (kind: string, json: string) =>
  ({ kind, facts: z.record(text, z.unknown()).parse(JSON.parse(json)) }) as unknown as Pick<
    HistoryEvent,
    'kind' | 'facts'
  >;

const thresholds = z
  .object({
    firstOfferDays: z.number(),
    validDays: z.number(),
    deliverables: z.number(),
    words: z.number(),
    options: z.number(),
    beforeDeliveryPercent: z.number(),
    factDays: z.number(),
    firstCupCeiling: z.number().nullable(),
  })
  .partial() satisfies z.ZodType<Partial<Thresholds>>;

/** The firm's own thresholds; what it did not set is not there. */
export const readThresholds = (json: string): Partial<Thresholds> => thresholds.parse(JSON.parse(json));

const relationshipLines = z
  .object({
    lastDeliveries: z.number(),
    keptPercent: z.number(),
    signalKinds: z.number(),
    signalMonths: z.number(),
    acceptances: z.number(),
    acceptanceMonths: z.number(),
    acceptanceGapDays: z.number(),
    inProcessDays: z.number(),
    leaders: z.number(),
    leaderMonths: z.number(),
    keptMonths: z.number(),
    multiples: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
    stretch: z.number(),
    ownLimit: z.number().nullable(),
    stepYesPercent: z.number(),
    leastRhythmDays: z.number(),
    firstRhythmDays: z.number(),
    currentRhythms: z.number(),
    dueRhythms: z.number(),
    fadingRhythms: z.number(),
  })
  .partial() satisfies z.ZodType<Partial<OwnLines>>;

/** The firm's own lines of a relationship; what it did not set is not there. */
export const readRelationshipLines = (json: string): Partial<OwnLines> =>
  relationshipLines.parse(JSON.parse(json));

const sentAdvice = z.array(
  z.object({
    rule: text,
    field: text,
    ground: z.enum(['definition', 'evidence', 'judgement']),
    sentence: text,
    left: z.boolean(),
  }),
) satisfies z.ZodType<SentAdvice[]>;

/** What the coffee test still advised when a revision was sent. */
export const readSentAdvice = (json: string): SentAdvice[] => sentAdvice.parse(JSON.parse(json));

const sentRules = z.array(z.object({ rule: text, left: z.boolean() })) satisfies z.ZodType<SentRule[]>;

/** The same without its words, for those who read it of every offer. */
export const readSentRules = (json: string): SentRule[] => sentRules.parse(JSON.parse(json));

/** A list of texts; none where there is nothing. */
export const readTexts = (json: string | null): string[] =>
  json === null ? [] : texts.parse(JSON.parse(json));
/** The ids of the rules whose advice the writer let be. */
export const readIgnored = (json: string): string[] => texts.parse(JSON.parse(json));

const ranges = z.array(z.tuple([z.number(), z.number()]));

/** The code points that a font covers. */
export const readRanges = (json: string): [number, number][] => ranges.parse(JSON.parse(json));

/** What a mail says beside what its proposal says; a kind and its facts are written together. */
export const readMailFacts = <K extends MailKind>(json: string): MailFacts[K] =>
  z.record(text, z.unknown()).parse(JSON.parse(json)) as MailFacts[K];
export const writeMailFacts = <K extends MailKind>(facts: MailFacts[K]): string => JSON.stringify(facts);

const reminderRules = z
  .object({ unreadDays: days, unansweredDays: days, expiringDays: days })
  .partial() satisfies z.ZodType<Partial<ReminderRules>>;

/** When the firm reminds its clients; what it did not set is not there. */
export const readReminderRules = (json: string): Partial<ReminderRules> =>
  reminderRules.parse(JSON.parse(json));

const look = z.partialRecord(z.enum(pieces), text) satisfies z.ZodType<Look>;

/** What the writer of a sending looked at. */
export const readLook = (json: string): Look => look.parse(JSON.parse(json));
