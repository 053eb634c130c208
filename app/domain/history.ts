import { shortDate } from './calendar';
import { amountInWords, chosenInWords } from './choice';
import { countPapers, papersInWords } from './erased-papers';
import type { Declined, Delivered, HistoryEvent, ReversibleKind } from './event-facts';
import { movedInWords } from './merged-clients';
import { formatMoney } from './money';
import type { CivilDate } from './proposal';
import { lineSentence } from './relationship/line-words';

/** Good news, bad news, or neither: what the dot beside the line shows. */
export type Tone = 'kept' | 'broken' | 'waiting' | 'quiet';

/** "Offer sent: Checkout review, $900.00, open until 15 Dec 2026" */
export type Sentence = { lead: string; rest: string; tone: Tone };

export function sentenceOf(event: HistoryEvent, locale: string): Sentence {
  const money = (minor: number, currency: string) => formatMoney(minor, currency, locale);
  const day = (date: CivilDate) => shortDate(date, locale);
  switch (event.kind) {
    case 'client-added':
      return say('quiet', 'Client added', event.facts.name);
    case 'proposal-drafted': {
      const { title, parentTitle } = event.facts;
      return say('quiet', 'Draft started', title || 'Untitled', parentTitle && `grew from ${parentTitle}`);
    }
    case 'proposal-sent': {
      const { title, revision, totalMinor, options = 0, currency, validUntil, number } = event.facts;
      const total = money(totalMinor, currency);
      const lead = revision > 1 ? `Revision ${revision} sent` : 'Offer sent';
      return say(
        'waiting',
        lead,
        title,
        number,
        amountInWords(total, options > 1),
        `open until ${day(validUntil)}`,
      );
    }
    case 'proposal-revised':
      return say('quiet', 'Revision started', event.facts.title, `revision ${event.facts.revision}`);
    case 'draft-discarded':
      return say('quiet', 'Draft discarded', event.facts.title || 'Untitled');
    case 'revision-discarded':
      return say('quiet', 'Revision discarded', event.facts.title, `revision ${event.facts.revision}`);
    case 'proposal-extended':
      return say(
        'waiting',
        'Offer extended',
        event.facts.title,
        `open until ${day(event.facts.validUntil)}, was ${day(event.facts.was)}`,
      );
    case 'proposal-accepted': {
      const { title, totalMinor, currency, by, option = null, added = [], onTheirPage } = event.facts;
      const chosen = chosenInWords({ option, added });
      const what = chosen ? `${chosen} for ${money(totalMinor, currency)}` : money(totalMinor, currency);
      return say('kept', 'Accepted', title, what, by && `by ${by}`, onTheirPage ? 'on their page' : null);
    }
    case 'proposal-declined':
      return declineSentence(event.facts, money, day);
    case 'proposal-withdrawn':
      return say(
        'quiet',
        'Withdrawn by us',
        event.facts.title,
        event.facts.by && `by ${event.facts.by}`,
        event.facts.reason,
      );
    case 'promise-kept':
    case 'promise-broken':
      return deliverySentence(event.kind, event.facts, money);
    case 'work-stopped':
      return say(
        'broken',
        'Work stopped early',
        event.facts.title,
        event.facts.note && `“${event.facts.note}”`,
      );
    case 'record-reversed':
      return say(
        'quiet',
        'Record reversed',
        `${event.facts.title} is no longer recorded as ${recordWords[event.facts.what]}`,
        event.facts.reason,
      );
    case 'question-asked':
      return say('waiting', 'Question', event.facts.title, `by ${event.facts.by}`, `“${event.facts.text}”`);
    case 'question-replied':
      return say('quiet', 'Reply', event.facts.title, `by ${event.facts.by}`, `“${event.facts.text}”`);
    case 'deal-imported': {
      const { title, totalMinor, currency } = event.facts;
      // A file has no amount of many a deal that was not won.
      const amount = totalMinor === 0 ? null : money(totalMinor, currency);
      return say('quiet', 'Deal of before', title, amount, 'from a file');
    }
    case 'deal-changed': {
      const { title, totalMinor, currency, ledBy, was } = event.facts;
      const amount = (minor: number, code: string) =>
        minor === 0 ? 'without an amount' : money(minor, code);
      const now = amount(totalMinor, currency);
      const before = amount(was.totalMinor, was.currency);
      return say(
        'quiet',
        'Deal of before, anew',
        title,
        was.title === title ? null : `was ${was.title}`,
        now === before ? null : `${now}, was ${before}`,
        ledBy === was.ledBy ? null : `led by ${ledBy ?? 'nobody'}`,
        'from a file',
      );
    }
    case 'import-undone': {
      const { deals } = event.facts;
      return say(
        'quiet',
        'Import undone',
        deals === 1 ? 'one deal is gone again' : `${deals} deals are gone again`,
      );
    }
    case 'deals-linked': {
      const { length } = event.facts.links;
      const deals = length === 1 ? 'one deal of before' : `${length} deals of before`;
      const why =
        event.facts.importId === undefined
          ? 'as two clients were merged or taken apart'
          : 'by what an import brought or took';
      return say('quiet', 'What led to what, anew', `${deals}, ${why}`);
    }
    case 'clients-merged': {
      const { name, moved, by } = event.facts;
      return say('quiet', 'Merged', `${name} is the same client`, movedInWords(moved), by && `by ${by}`);
    }
    case 'clients-separated': {
      const { name, by } = event.facts;
      return say('quiet', 'Taken apart', `${name} is another client after all`, by && `by ${by}`);
    }
    case 'contact-erased': {
      const lines = event.facts.left.length;
      const named = lines === 1 ? 'one line here named them' : `${lines || 'no'} lines here named them`;
      return say('quiet', 'A person was forgotten', `${named} until then`);
    }
    case 'papers-erased': {
      const { removed, by } = event.facts;
      return say('quiet', 'Blacked out on purpose', papersInWords(countPapers(removed)), by && `by ${by}`);
    }
    default:
      return lineSentence(event);
  }
}

function declineSentence(
  { title, reason, note, by, asked, leaveOut = [], amountMinor, currency = '', until, onTheirPage }: Declined,
  money: (minor: number, currency: string) => string,
  day: (date: CivilDate) => string,
): Sentence {
  const [tone, lead] = asked ? askedWords[asked] : (['broken', 'Declined'] as const);
  return say(
    tone,
    lead,
    title,
    by && `by ${by}`,
    asked ? null : reason,
    leaveOut.length > 0 ? `without ${leaveOut.map((one) => `“${one}”`).join(', ')}` : null,
    amountMinor === undefined ? null : `would say yes to ${money(amountMinor, currency)}`,
    until === undefined ? null : `ask again on ${day(until)}`,
    note && `“${note}”`,
    onTheirPage && !asked ? 'on their page' : null,
  );
}

const askedWords: Record<NonNullable<Declined['asked']>, readonly [Tone, string]> = {
  smaller: ['waiting', 'They asked for smaller'],
  different: ['waiting', 'They asked for something different'],
  'not now': ['waiting', 'Not now'],
};

function deliverySentence(
  kind: 'promise-kept' | 'promise-broken',
  { title, onTime, inScope, atPrice, ledBy, note, totalMinor, currency }: Delivered,
  money: (minor: number, currency: string) => string,
): Sentence {
  const bounds = [
    onTime === null ? null : onTime ? 'on time' : 'late',
    inScope === null ? null : inScope ? 'in scope' : 'out of scope',
    atPrice === null ? null : atPrice ? 'at price' : 'not at price',
  ]
    .filter(Boolean)
    .join(', ');
  const led = ledBy && `led by ${ledBy}`;
  return kind === 'promise-kept'
    ? say('kept', 'Promise kept', title, money(totalMinor, currency), bounds, led, note && `“${note}”`)
    : say('broken', 'Promise broken', title, money(totalMinor, currency), bounds, led, note && `“${note}”`);
}

/** What the record said: "is no longer recorded as …". */
export const recordWords: Record<ReversibleKind, string> = {
  'proposal-accepted': 'accepted',
  'proposal-declined': 'declined',
  'proposal-withdrawn': 'withdrawn',
  'promise-kept': 'a kept promise',
  'promise-broken': 'a broken promise',
  'work-stopped': 'stopped',
};

const say = (tone: Tone, lead: string, ...rest: (string | null)[]): Sentence => ({
  lead,
  rest: rest.filter(Boolean).join(', '),
  tone,
});
