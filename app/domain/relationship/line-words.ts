import type { HistoryEvent } from '../event-facts';
import type { Sentence } from '../history';
import type { ContributionKind, FactKind, Signal, TouchpointKind } from './log';

/** The lines of a history that people write down themselves, and those of the ledger. */
type LineKind =
  | 'touchpoint-logged'
  | 'fact-noted'
  | 'fact-confirmed'
  | 'fact-dropped'
  | 'contribution-made'
  | 'line-struck'
  | 'ledger-written'
  | 'ledger-planned'
  | 'ledger-ranked';
type Line = Extract<HistoryEvent, { kind: LineKind }>;

/** "They called: Dana Fox, they thanked us, “…”" */
export function lineSentence(event: Line): Sentence {
  switch (event.kind) {
    case 'touchpoint-logged': {
      const { kind, startedBy, contact, person, signals, note } = event.facts;
      const said = signals.filter((signal) => signal !== 'called first').map((signal) => signalWords[signal]);
      return say(
        signals.length > 0 || startedBy === 'them' ? 'kept' : 'quiet',
        touchpointWords[startedBy][kind],
        contact,
        person && `with ${person}`,
        ...said,
        quoted(note),
      );
    }
    case 'fact-noted':
      return say('quiet', factWords[event.facts.kind], event.facts.text);
    case 'fact-confirmed':
      return say('quiet', 'They said it is still so', event.facts.text);
    case 'fact-dropped':
      return say('quiet', 'Not so any more', event.facts.text, event.facts.reason);
    case 'contribution-made':
      return say('kept', contributionWords[event.facts.kind], event.facts.text);
    case 'line-struck':
      return say('quiet', 'Struck out', event.facts.text);
    case 'ledger-written': {
      const { version, elements, by } = event.facts;
      const lead = version === 1 ? 'What each side values' : 'What each side values, anew';
      return say('quiet', lead, counted(elements, 'element'), `version ${version}`, by && `by ${by}`);
    }
    case 'ledger-planned': {
      const { version, actions, by, done, element = '' } = event.facts;
      const who = by && `by ${by}`;
      if (done !== undefined)
        return say('quiet', 'Done as planned', done, element && `for “${element}”`, who);
      return say(
        'quiet',
        'Planned what to do about it',
        counted(actions, 'action'),
        `version ${version}`,
        who,
      );
    }
    case 'ledger-ranked': {
      const { version, by, toldTo } = event.facts;
      const told = toldTo === undefined ? '' : `as told to ${toldTo || 'us'}`;
      return say('kept', 'They ranked what they value', `version ${version}`, `by ${by}`, told);
    }
  }
}

/** The id by which a line can be struck out; null for what nobody writes down or ticks off by a press. */
export function strikableId(event: HistoryEvent): string | null {
  switch (event.kind) {
    case 'touchpoint-logged':
      return event.facts.touchpointId;
    case 'contribution-made':
      return event.facts.contributionId;
    case 'ledger-planned':
      return event.facts.done === undefined ? null : event.id;
    default:
      return null;
  }
}

export const touchpointWords: Record<'us' | 'them', Record<TouchpointKind, string>> = {
  us: { call: 'We called', meeting: 'We met', mail: 'We wrote' },
  them: { call: 'They called', meeting: 'They asked us to meet', mail: 'They wrote' },
};

export const signalWords: Record<Signal, string> = {
  'called first': 'they came to us first',
  introduced: 'they introduced us to someone',
  thanked: 'they thanked us',
  forgave: 'they forgave a mistake',
  shared: 'they shared something that was not for sale',
};

export const factWords: Record<FactKind, string> = {
  goal: 'Their goal',
  pain: 'What hurts them',
  change: 'What changes there',
  process: 'We are in their process',
};

export const contributionWords: Record<ContributionKind, string> = {
  advice: 'We gave advice',
  tool: 'We gave a tool',
  introduction: 'We introduced someone',
};

const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;

const quoted = (note: string) => note && `“${note}”`;

const say = (tone: Sentence['tone'], lead: string, ...rest: string[]): Sentence => ({
  lead,
  rest: rest.filter(Boolean).join(', '),
  tone,
});
