import { z } from 'zod';
import { contributionKinds, factKinds, type Signal, touchpointKinds } from '../domain/relationship/log';
import { checkbox, line, requiredDate, requiredLine } from './fields';
import { limits } from './limits';

/** What people write down about a client: contacts, facts, and what was given unasked. */

const who = z.string().max(60).optional();
const on = requiredDate;

/** Who started it and how, in one choice: "them call". Ours come first: that they called is a sign, and nobody's guess. */
export const happenings = (['us', 'them'] as const).flatMap((startedBy) =>
  touchpointKinds.map((kind) => `${startedBy} ${kind}` as const),
);
type Happening = (typeof happenings)[number];

/** That they came first is said by who started it. */
export const askedSignals = [
  'introduced',
  'thanked',
  'forgave',
  'shared',
] as const satisfies readonly Signal[];

export const touchpointForm = z
  .strictObject({
    happened: z.enum(happenings as [Happening, ...Happening[]], { error: 'Say what happened.' }),
    note: line(limits.line),
    introduced: checkbox,
    thanked: checkbox,
    forgave: checkbox,
    shared: checkbox,
    contactId: who,
    personId: who,
    on,
  })
  .superRefine(({ note, contactId, ...told }, check) => {
    if (note || contactId || askedSignals.some((signal) => told[signal])) return;
    check.addIssue({
      code: 'custom',
      path: ['note'],
      message: 'Say in a few words what it was about, or whom you spoke to, or what they did.',
    });
  })
  .transform(({ happened, note, contactId = null, personId = null, on, ...told }) => {
    const [startedBy, kind] = happened.split(' ') as ['us' | 'them', (typeof touchpointKinds)[number]];
    const signals = askedSignals.filter((signal) => told[signal]);
    return { kind, startedBy, signals, contactId, personId, note, on };
  });

export const factForm = z.strictObject({
  kind: z.enum(factKinds, { error: 'Say what kind of fact it is.' }),
  text: requiredLine('Say it in a few words, as they would.', limits.line),
  on,
});

export const contributionForm = z.strictObject({
  kind: z.enum(contributionKinds, { error: 'Say what it was.' }),
  text: requiredLine('Say in a few words what you gave.', limits.line),
  on,
});

export const factEndForm = z.strictObject({
  reason: requiredLine('Say in a few words what changed.', limits.line),
});
