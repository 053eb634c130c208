import { isPast } from './calendar';
import { DomainError } from './errors';
import type { CivilDate } from './proposal';

/** What is stored. "Expired" is not: it is read from the clock, see `standing`. */
export type State = 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'delivered' | 'stopped';
export const states: readonly State[] = [
  'draft',
  'sent',
  'accepted',
  'declined',
  'withdrawn',
  'delivered',
  'stopped',
];

export type Action =
  | 'send'
  | 'revise'
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'extend'
  | 'deliver'
  | 'stop'
  | 'reverse';

/** From which state each action may start, and the state it ends in. */
const transitions: Record<Action, Partial<Record<State, State>>> = {
  send: { draft: 'sent', sent: 'sent', declined: 'sent', withdrawn: 'sent' },
  revise: { sent: 'sent', declined: 'declined', withdrawn: 'withdrawn' },
  accept: { sent: 'accepted' },
  decline: { sent: 'declined' },
  withdraw: { sent: 'withdrawn' },
  extend: { sent: 'sent' },
  deliver: { accepted: 'delivered' },
  stop: { accepted: 'stopped' },
  reverse: {
    accepted: 'sent',
    declined: 'sent',
    withdrawn: 'sent',
    delivered: 'accepted',
    stopped: 'accepted',
  },
};

const refusals: Record<Action, string> = {
  send: 'Only a draft or a new revision can be sent.',
  revise: 'Only an offer that is with the client, or came back with a no, can be revised.',
  accept: 'Only an offer that is with the client can be accepted.',
  decline: 'Only an offer that is with the client can be declined.',
  withdraw: 'Only an offer that is with the client can be withdrawn.',
  extend: 'Only an offer that is with the client can be extended.',
  deliver: 'Only an accepted offer can be delivered.',
  stop: 'Only accepted work can be stopped.',
  reverse: 'There is no answer or delivery here to take back.',
};

export function may(action: Action, state: State): boolean {
  return transitions[action][state] !== undefined;
}

/** The state after `action`; throws `conflict` when the action does not start from `state`. */
export function next(action: Action, state: State): State {
  const after = transitions[action][state];
  if (after === undefined) {
    throw new DomainError('conflict', `${refusals[action]} This one is ${state}. Reload the page to see it.`);
  }
  return after;
}

export type Standing = State | 'expired';

/** The state as a reader sees it: a sent offer past the last moment of its last valid day is expired. */
export function standing(state: State, validUntil: CivilDate | null, today: CivilDate): Standing {
  return state === 'sent' && validUntil !== null && isPast(validUntil, today) ? 'expired' : state;
}
