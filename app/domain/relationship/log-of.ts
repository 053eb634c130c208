import type { DeclineReason } from '../answers';
import type { EventKind, HistoryEvent } from '../event-facts';
import { byDay, type Evidence, type LoggedDelivery, type LoggedFact, type RelationshipLog } from './log';

/** The kinds of event that a log is read from; all others say nothing to it. */
export const logKinds = [
  'proposal-sent',
  'deal-imported',
  'deal-changed',
  'import-undone',
  'proposal-accepted',
  'proposal-declined',
  'promise-kept',
  'promise-broken',
  'record-reversed',
  'touchpoint-logged',
  'fact-noted',
  'fact-confirmed',
  'fact-dropped',
  'contribution-made',
  'line-struck',
  'question-asked',
  'question-replied',
] as const satisfies readonly EventKind[];

/** Those of them that say whether a level is met, or take back what does. */
export const levelKinds: readonly EventKind[] = logKinds.filter(
  (kind) => kind !== 'proposal-sent' && kind !== 'contribution-made',
);

/** Those of them that can make, move or take away an exchange. */
export const exchangeKinds: readonly EventKind[] = [
  'deal-imported',
  'import-undone',
  'proposal-accepted',
  'proposal-declined',
  'promise-kept',
  'promise-broken',
  'record-reversed',
  'touchpoint-logged',
  'fact-noted',
  'fact-confirmed',
  'line-struck',
  'question-asked',
  'question-replied',
];

/**
 * A client's log, read from its events. Give them in the order in which they were recorded: a record that was taken
 * back takes the last of its kind with it. The log itself is in the order of days, whatever that of recording was.
 */
export function logOf(events: readonly HistoryEvent[]): RelationshipLog {
  const log: RelationshipLog = {
    sendings: [],
    answers: [],
    deliveries: [],
    touchpoints: [],
    facts: [],
    contributions: [],
    questions: [],
  };
  for (const event of events) read(log, event);
  nameLeaders(log.deliveries);
  for (const list of Object.values(log)) list.sort(byDay);
  for (const fact of log.facts) fact.confirmations.sort(byDay);
  return log;
}

function read(log: RelationshipLog, event: HistoryEvent): void {
  const proposalId = event.proposalId ?? '';
  const logged: Evidence = { eventId: event.id, on: event.happenedOn };
  switch (event.kind) {
    case 'proposal-sent': {
      const { title, totalMinor, currency, restsOn = null } = event.facts;
      log.sendings.push({ ...logged, proposalId, title, totalMinor, currency, facts: restsOn });
      return;
    }
    case 'deal-imported': {
      const { title, totalMinor, currency, importId } = event.facts;
      log.sendings.push({ ...logged, proposalId, title, totalMinor, currency, facts: null, importId });
      return;
    }
    case 'deal-changed': {
      const { title, totalMinor, currency } = event.facts;
      const sending = log.sendings.findLast((one) => one.proposalId === proposalId);
      if (sending) Object.assign(sending, { title, totalMinor, currency });
      return;
    }
    case 'import-undone':
      undo(log, event.facts.importId);
      return;
    case 'proposal-accepted': {
      const { title, totalMinor, currency, by } = event.facts;
      const { sentOn = null } = sendingOf(log, proposalId);
      log.answers.push({ ...logged, proposalId, title, kind: 'accepted', totalMinor, currency, sentOn, by });
      return;
    }
    case 'proposal-declined': {
      const { title, by, asked, reason } = event.facts;
      const sent = sendingOf(log, proposalId);
      const { totalMinor = 0, currency = '', sentOn = null } = sent;
      const kind = asked ?? (reason === ('no answer' satisfies DeclineReason) ? 'none' : 'declined');
      log.answers.push({ ...logged, proposalId, title, kind, totalMinor, currency, sentOn, by });
      return;
    }
    case 'promise-kept':
    case 'promise-broken': {
      const { title, totalMinor, currency, ledBy, ledById, inputsOnTime = null } = event.facts;
      const kept = event.kind === 'promise-kept';
      const leader = { ledBy: ledById ?? ledBy, ledByName: ledBy };
      log.deliveries.push({
        ...logged,
        ...leader,
        proposalId,
        title,
        kept,
        totalMinor,
        currency,
        inputsOnTime,
      });
      return;
    }
    case 'question-asked':
    case 'question-replied':
      log.questions.push(logged);
      return;
    case 'record-reversed':
      takeBack(log, proposalId, event.facts.what);
      return;
    default:
      readLine(log, event, logged);
  }
}

function readLine(log: RelationshipLog, event: HistoryEvent, logged: Evidence): void {
  switch (event.kind) {
    case 'touchpoint-logged': {
      log.touchpoints.push({ ...logged, ...event.facts });
      return;
    }
    case 'contribution-made': {
      log.contributions.push({ ...logged, ...event.facts });
      return;
    }
    case 'fact-noted': {
      log.facts.push({ ...logged, ...event.facts, confirmations: [logged], droppedOn: null });
      return;
    }
    case 'fact-confirmed':
      confirm(log.facts, event.facts.factId, logged);
      return;
    case 'fact-dropped': {
      const fact = log.facts.find(({ factId }) => factId === event.facts.factId);
      if (fact) fact.droppedOn = event.happenedOn;
      return;
    }
    case 'line-struck': {
      const { lineId } = event.facts;
      log.touchpoints = log.touchpoints.filter(({ touchpointId }) => touchpointId !== lineId);
      log.contributions = log.contributions.filter(({ contributionId }) => contributionId !== lineId);
      return;
    }
  }
}

function confirm(facts: LoggedFact[], factId: string, confirmed: Evidence): void {
  const fact = facts.find((one) => one.factId === factId);
  if (!fact) return;
  fact.confirmations.push(confirmed);
  if (confirmed.on >= fact.on) Object.assign(fact, confirmed);
}

/** What the proposal's latest revision asked, and when it was sent. */
function sendingOf(log: RelationshipLog, proposalId: string) {
  const sending = log.sendings.findLast((one) => one.proposalId === proposalId);
  return sending ? { totalMinor: sending.totalMinor, currency: sending.currency, sentOn: sending.on } : {};
}

function takeBack(log: RelationshipLog, proposalId: string, what: string): void {
  const isOf = (one: { proposalId: string }) => one.proposalId === proposalId;
  const remove = <Line extends { proposalId: string }>(lines: Line[]) => {
    const at = lines.findLastIndex(isOf);
    if (at !== -1) lines.splice(at, 1);
  };
  if (what === 'proposal-accepted' || what === 'proposal-declined') remove(log.answers);
  if (what === 'promise-kept' || what === 'promise-broken') remove(log.deliveries);
}

function undo(log: RelationshipLog, importId: string): void {
  const gone = new Set(
    log.sendings.filter((one) => one.importId === importId).map(({ proposalId }) => proposalId),
  );
  const stays = ({ proposalId }: { proposalId: string }) => !gone.has(proposalId);
  log.sendings = log.sendings.filter(stays);
  log.answers = log.answers.filter(stays);
  log.deliveries = log.deliveries.filter(stays);
}

/** An old event knows who led by name alone: the person who is known by that name in another one. */
function nameLeaders(deliveries: LoggedDelivery[]): void {
  const ids = new Map(
    deliveries.flatMap(({ ledBy, ledByName }) =>
      ledBy !== null && ledByName !== null && ledBy !== ledByName ? [[ledByName, ledBy]] : [],
    ),
  );
  for (const one of deliveries) if (one.ledBy !== null) one.ledBy = ids.get(one.ledBy) ?? one.ledBy;
}
