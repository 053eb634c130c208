import { addDays } from '~/domain/calendar';
import type { SentAdvice } from '~/domain/coffee-test/sent-advice';
import type { EventFacts, EventKind, HistoryEvent } from '~/domain/event-facts';
import { newId } from '~db/id';

/** One client's years with a firm: drawn by its number alone, so that client 7 is the same in a firm of any size. */
export type ClientStory = {
  id: string;
  name: string;
  proposals: StoryProposal[];
  events: HistoryEvent[];
  fact: { id: string; text: string; confirmedOn: string };
};
export type StoryProposal = {
  id: string;
  parentId: string | null;
  title: string;
  state: 'draft' | 'sent' | 'accepted' | 'declined' | 'delivered';
  totalMinor: number;
  currency: string;
  starter: { id: string; name: string } | null;
  author: number;
  sentOn: string;
  validUntil: string;
  answer: { kind: 'accepted' | 'declined'; on: string; reason: string } | null;
  keptOn: string | null;
  advice: SentAdvice[];
};

const subjects = ['Checkout review', 'Search test', 'Page rewritten', 'Pilot', 'Warehouse study', 'Build'];
const reasons = ['too expensive', 'not now', 'not needed', 'went with someone else', 'no answer'];
const starters = [
  { id: 'checkout-review', name: 'Checkout review' },
  { id: 'one-page-rewritten', name: 'One page, rewritten' },
  { id: 'one-task-eight-people', name: 'One task, eight people' },
  null,
];
const advice = { field: 'deliverables', ground: 'judgement' as const, sentence: 'Fewer would do.' };
const advised = ['scope.few', 'time.window', 'read.short', 'risk.exit'];
export const offersEach = 11;

/** Ten offers, one after the other; a first one is small, and a yes opens the door to a larger one. */
export function clientStory(number: number, today: string): ClientStory {
  const draw = drawFrom(number);
  const pick = <One>(all: readonly One[]): One => all[Math.floor(draw() * all.length)] as One;
  const id = newId();
  const events: HistoryEvent[] = [];
  const happen = <K extends EventKind>(
    kind: K,
    on: string,
    proposalId: string | null,
    facts: EventFacts[K],
  ) =>
    events.push({
      id: newId(),
      at: `${on}T12:00:00.000Z`,
      happenedOn: on,
      clientId: id,
      proposalId,
      kind,
      facts,
    } as HistoryEvent);
  let day = -(200 + Math.floor(draw() * 1800));
  const name = `Client ${number}`;
  happen('client-added', addDays(today, day), null, { name });
  const proposals: StoryProposal[] = [];
  let [parentId, size, currency]: [string | null, number, string] = [
    null,
    600_00,
    draw() < 0.2 ? 'EUR' : 'USD',
  ];
  for (let n = 0; n < offersEach; n += 1) {
    day += 12 + Math.floor(draw() * 45);
    const asked = Math.round(size * (0.6 + draw() * 2.4));
    const totalMinor = asked - (asked % 100_00) || 300_00;
    const sentDay = Math.min(day, -Math.floor(draw() * 10));
    const waits = sentDay > -12;
    const isYes = draw() < (parentId ? 0.66 : 0.5);
    const answeredDay = sentDay + 1 + Math.floor(draw() * 9);
    const endedDay = answeredDay + 8 + Math.floor(draw() * 12);
    const state = waits
      ? draw() < 0.3
        ? 'draft'
        : 'sent'
      : !isYes
        ? 'declined'
        : endedDay > 0
          ? 'accepted'
          : 'delivered';
    const [sentOn, answeredOn] = [addDays(today, sentDay), addDays(today, Math.min(0, answeredDay))];
    const answered = state !== 'draft' && state !== 'sent';
    const proposal: StoryProposal = {
      id: newId(),
      parentId,
      title: `${pick(subjects)} ${n + 1}`,
      state,
      totalMinor,
      currency,
      starter: pick(starters),
      author: Math.floor(draw() * 3),
      sentOn,
      validUntil: addDays(sentOn, 21),
      answer: answered
        ? { kind: isYes ? 'accepted' : 'declined', on: answeredOn, reason: isYes ? '' : pick(reasons) }
        : null,
      keptOn: state === 'delivered' ? addDays(today, endedDay) : null,
      advice: advised.filter(() => draw() < 0.2).map((rule) => ({ ...advice, rule, left: draw() < 0.5 })),
    };
    proposals.push(proposal);
    const { title, validUntil, keptOn } = proposal;
    const told = { title, totalMinor, currency };
    if (state === 'draft') break;
    const sent = { number: `B-${number}-${n}`, revision: 1, validUntil, sha256: '' };
    happen('proposal-sent', sentOn, proposal.id, { ...told, ...sent });
    if (state === 'sent') break;
    if (isYes) {
      happen('proposal-accepted', answeredOn, proposal.id, { ...told, by: 'Dana Fox' });
      parentId = proposal.id;
      size = totalMinor;
    } else {
      const reason = proposal.answer?.reason ?? '';
      happen('proposal-declined', answeredOn, proposal.id, { title, reason, note: '', by: 'Dana Fox' });
    }
    if (keptOn) {
      const bounds = {
        onTime: true,
        inScope: true,
        atPrice: true,
        ledBy: `Person ${proposal.author}`,
        note: '',
      };
      happen('promise-kept', keptOn, proposal.id, { ...told, ...bounds, ledById: `p${proposal.author}` });
    }
    if (endedDay > 0) break;
    day = Math.max(day, Math.min(endedDay, -1));
  }
  const text = 'They open a second shop in spring.';
  const noted = addDays(today, -Math.floor(draw() * 400));
  const fact = { id: newId(), text, confirmedOn: noted };
  happen('fact-noted', noted, null, { factId: fact.id, kind: 'goal', text });
  events.sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0));
  return { id, name, proposals, events, fact };
}

/** Mulberry32: numbers from 0 to 1 that are the same in every run. */
function drawFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
