/** The hash of a text, in hex: SHA-256, which is the caller's to bring. */
export type Sha256 = (text: string) => string;

/** Where the chain stands: how many events it has, and the hash of the last of them. */
export type ChainHead = { seq: number; hash: string };

/** What the first event follows. */
export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** An event as it is stored; `facts` is the stored text, to the letter. */
export type EventText = {
  id: string;
  at: string;
  happenedOn: string;
  clientId: string;
  proposalId: string | null;
  kind: string;
  facts: string;
  /** 32 random hex digits before the facts when they are hashed: who has the hash alone cannot guess them. */
  factsSalt: string;
  /** Of an event whose words were erased: what facts and salt hashed to. The salt is gone with them. */
  factsSha256?: string | null;
};

export type ChainedEvent = EventText & { seq: number; previous: string; hash: string };

/** The event as the next one after `head`. */
export function chained(head: ChainHead, event: EventText, sha256: Sha256): ChainedEvent {
  const next = { ...event, seq: head.seq + 1, previous: head.hash };
  return { ...next, hash: hashOf(next, sha256) };
}

/**
 * Why a stored event is not the one that followed `head` when it was written, in a sentence; null where it is. Events
 * are to be given in the order of their `seq`.
 */
export function chainFault(head: ChainHead, event: ChainedEvent, sha256: Sha256): string | null {
  const { seq, previous, hash, factsSalt } = event;
  if (seq !== head.seq + 1) return outOfLine(head.seq, seq);
  if (previous !== head.hash) {
    return head.seq === 0
      ? 'Event 1 says that another came before it.'
      : `Event ${seq} did not follow event ${head.seq} as it is here: one of the two was put in or exchanged.`;
  }
  // Salt and facts are hashed as one text, so where one ends and the other begins must not be open.
  const salt = event.factsSha256 ? /^$/ : /^[0-9a-f]{32}$/;
  if (hash !== hashOf(event, sha256) || !salt.test(factsSalt)) {
    return `Event ${seq} (${event.kind}, ${event.at}) is not what was written then: it was changed.`;
  }
  return null;
}

/** Why the chain's end is not where the last event that was written left it, in a sentence; null where it is. */
export function endFault(end: ChainHead, written: ChainHead): string | null {
  if (end.seq < written.seq) {
    return `The events end with number ${end.seq}, but number ${written.seq} was written last: the end is missing.`;
  }
  if (end.seq > written.seq || end.hash !== written.hash) {
    return `Event ${end.seq} is not the one that was written last: something was added or exchanged at the end.`;
  }
  return null;
}

function outOfLine(before: number, seq: number): string {
  if (seq <= before) return `There is more than one event with the number ${seq}.`;
  return seq === before + 2
    ? `Event ${before + 1} is missing.`
    : `Events ${before + 1} to ${seq - 1} are missing.`;
}

const hashOf = (event: Omit<ChainedEvent, 'hash'>, sha256: Sha256): string =>
  sha256(chainText(event, event.factsSha256 ?? sha256(event.factsSalt + event.facts)));

/**
 * The text that an event's hash is taken of: JSON as RFC 8785 has it, so the keys are in order. Of the facts it holds
 * their hash alone, so that words can once be erased while the chain holds.
 */
export function chainText(event: Omit<ChainedEvent, 'hash' | 'facts'>, factsSha256: string): string {
  const { at, clientId, happenedOn, id, kind, previous, proposalId, seq } = event;
  return JSON.stringify({ at, clientId, factsSha256, happenedOn, id, kind, previous, proposalId, seq });
}
