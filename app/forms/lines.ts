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

/** What is written down: that we were in touch, a fact that they told us, or what we gave them unasked. */
export const ways = ['touch', 'fact', 'gift'] as const;
export type Way = (typeof ways)[number];
export const isWay = (asked: string | null): asked is Way => ways.some((way) => way === asked);

/** The field that says what it is, of each way. */
const kindOf = { touch: 'happened', fact: 'fact', gift: 'gift' } as const;
const kindless = {
  happened: 'Say what happened.',
  fact: 'Say what kind of fact it is.',
  gift: 'Say what it was.',
};

const written = z.strictObject({
  way: z.enum(ways, { error: 'Say what you write down.' }),
  note: line(limits.line),
  on,
  // A browser sends all three; the one of the chosen way counts.
  happened: z.enum(happenings as [Happening, ...Happening[]], { error: kindless.happened }).optional(),
  fact: z.enum(factKinds, { error: kindless.fact }).optional(),
  gift: z.enum(contributionKinds, { error: kindless.gift }).optional(),
  introduced: checkbox,
  thanked: checkbox,
  forgave: checkbox,
  shared: checkbox,
  contactId: who,
  personId: who,
});

/** One line about a client, whatever it is of: nothing half typed can stand in another form beside it. */
export const lineForm = written
  .superRefine((told, check) => {
    const say = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message });
    const { way, note } = told;
    const named = Boolean(told.contactId) || askedSignals.some((signal) => told[signal]);
    if (told[kindOf[way]] === undefined) say(kindOf[way], kindless[kindOf[way]]);
    if (note === '' && !(way === 'touch' && named)) say('note', wordless[way]);
    if (way !== 'touch' && named) {
      say('way', 'Who it was and what they did go with a call, a meeting or a mail. Write that down first.');
    }
  })
  .transform(({ way, note, on, contactId = null, personId = null, ...told }) => {
    const { happened = 'us call', fact = 'goal', gift = 'advice' } = told;
    if (way === 'fact') return { way, line: { kind: fact, text: note, on } };
    if (way === 'gift') return { way, line: { kind: gift, text: note, on } };
    const [startedBy, kind] = happened.split(' ') as ['us' | 'them', (typeof touchpointKinds)[number]];
    const signals = askedSignals.filter((signal) => told[signal]);
    return { way, line: { kind, startedBy, signals, contactId, personId, note, on } };
  });

/** Of a call or a meeting somebody's name is enough, or what they did. */
const wordless: Record<Way, string> = {
  touch: 'Say in a few words what it was about, or whom you spoke to, or what they did.',
  fact: 'Say it in a few words, as they would.',
  gift: 'Say in a few words what you gave.',
};

export const factEndForm = z.strictObject({
  reason: requiredLine('Say in a few words what changed.', limits.line),
});
