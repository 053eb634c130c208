import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { findAcceptanceAt } from '../../db/queries/acceptances';
import { anchorIn, isSamePdf, listPdfHashes } from '../../db/queries/anchors';
import { countEvents, findChainHead, listChainAfter } from '../../db/queries/chain';
import { erasedPaper, listErasedPapers } from '../../db/queries/erased-papers';
import { erasuresIn } from '../../db/queries/erasure';
import { idsOf, mergedIn } from '../../db/queries/merged-clients';
import { acceptanceSha256In } from '../../db/queries/records';
import { listCopyHashes, sendingOf } from '../../db/queries/stored-copies';
import { acceptanceText } from '../domain/acceptance-text';
import { anchorKinds } from '../domain/anchor';
import { namesNobody } from '../domain/erased-facts';
import { type ChainedEvent, type ChainHead, chainFault, emptyChain, endFault } from '../domain/event-chain';

const atATime = 500;

/** Somebody was forgotten: when, and of how many events words were taken. */
export type Forgotten = { at: string; events: number };

/**
 * Walks the chain from its first event, some at a time. `printed`: a head that somebody wrote down before, which the
 * chain must still pass. Hands back the first thing that is off, in a sentence, or null and where the chain stands.
 */
export async function verifyEvents(
  db: Db,
  printed?: string,
): Promise<{ head: ChainHead; fault: string | null; forgotten: Forgotten[] }> {
  let head: ChainHead = emptyChain;
  let passed = printed === undefined || printed === emptyChain.hash;
  const erased = new Erasures();
  for (;;) {
    const events = await listChainAfter(db, head.seq, atATime);
    for (const event of events) {
      const fault = chainFault(head, event, sha256);
      if (fault) return { head, fault, forgotten: [] };
      erased.see(event);
      head = { seq: event.seq, hash: event.hash };
      passed ||= event.hash === printed;
    }
    const fault = await papersFault(db, events);
    if (fault) return { head, fault, forgotten: [] };
    if (events.length < atATime) break;
  }
  return {
    head,
    fault: (await endOff(db, head)) ?? erased.fault() ?? (passed ? null : notPassed(printed ?? '')),
    forgotten: erased.forgotten,
  };
}

/**
 * The same for one client's events alone: each fits its own hash, what is left of it, and the papers that it tells of.
 * Whether none is missing between them is the whole chain's to say.
 */
export async function clientEventsFault(db: Db, clientId: string): Promise<string | null> {
  const erased = new Erasures();
  const ids = await idsOf(db, clientId);
  for (let last = 0; ; ) {
    const events = await listChainAfter(db, last, atATime, ids);
    for (const event of events) {
      const fault = chainFault({ seq: event.seq - 1, hash: event.previous }, event, sha256);
      if (fault) return fault;
      erased.see(event);
      last = event.seq;
    }
    const fault = await papersFault(db, events);
    if (fault) return fault;
    if (events.length < atATime) return erased.fault();
  }
}

const papersFault = async (db: Db, events: ChainedEvent[]): Promise<string | null> =>
  (await sendingFault(db, events)) ?? (await acceptanceFault(db, events)) ?? (await storingFault(db, events));

async function endOff(db: Db, end: ChainHead): Promise<string | null> {
  const written = await findChainHead(db);
  if (!written) return 'The row that says where the chain stands is missing.';
  const fault = endFault(end, written);
  if (fault) return fault;
  // Rows with a number that no walk comes by: the same one twice, or none.
  const beside = (await countEvents(db)) - end.seq;
  if (beside === 0) return null;
  return `There ${beside === 1 ? 'is 1 event' : `are ${beside} events`} more than the chain has.`;
}

/** Words that were erased must be said to be, of the same client, and what is left must be what was left then. */
class Erasures {
  readonly forgotten: Forgotten[] = [];
  readonly #found = new Map<number, ChainedEvent & { left: string }>();
  readonly #said = new Map<number, { clientId: string | null; sha256: string }[]>();
  /** Which client became part of which. */
  readonly #into = new Map<string, string>();

  see(event: ChainedEvent): void {
    const { seq, at, clientId, kind, facts, factsSha256 } = event;
    if (factsSha256) this.#found.set(seq, { ...event, left: sha256(facts) });
    const merged = kind === 'clients-merged' ? mergedIn(facts) : null;
    if (merged && clientId) this.#into.set(merged, clientId);
    // Written for both of them; a forgetting that was about both keeps them together.
    if (kind === 'clients-separated' && clientId) this.#into.delete(clientId);
    if (kind !== 'contact-erased') return;
    const left = erasuresIn(facts);
    for (const one of left) {
      this.#said.set(one.seq, [...(this.#said.get(one.seq) ?? []), { clientId, sha256: one.sha256 }]);
    }
    if (left.length > 0) this.forgotten.push({ at, events: left.length });
  }

  fault(): string | null {
    for (const { seq, clientId, kind, left } of this.#found.values()) {
      if (namesNobody(kind)) return `Words were taken out of event ${seq} (${kind}), which names nobody.`;
      const said = this.#said.get(seq)?.findLast((one) => this.#ends(one.clientId) === this.#ends(clientId));
      if (said === undefined) return `Words were taken out of event ${seq}, and no event says so.`;
      if (said.sha256 !== left)
        return `What is left of event ${seq} is not what was left of it then: it was changed.`;
    }
    return null;
  }

  /** The client that it is part of at the last. */
  #ends(clientId: string | null): string | null {
    const seen = new Set<string>();
    let at = clientId;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = this.#into.get(at) ?? at;
    }
    return at;
  }
}

const notPassed = (printed: string) =>
  `No event has the hash ${printed}: since that head was printed the chain was cut or written anew.`;

/** Each event that says what was sent must find it, under the hash that it had then. */
async function sendingFault(db: Db, events: ChainedEvent[]): Promise<string | null> {
  const sendings = events.filter(({ kind }) => kind === 'proposal-sent');
  const copies = await listCopyHashes(db, [...new Set(sendings.map(({ proposalId }) => proposalId ?? ''))]);
  for (const { seq, at, proposalId, facts } of sendings) {
    const said = sendingOf(facts);
    const copy = copies.find((one) => one.proposalId === proposalId && one.revision === said.revision);
    const name = `the copy that event ${seq} (${at}) says was sent`;
    if (!copy) return `Missing: ${name}.`;
    if (copy.sha256 !== said.sha256) return `Not what was sent: ${name} has another hash now.`;
  }
  return null;
}

/** Each event of a yes on the client's page must find all that stands for it as it was then. */
async function acceptanceFault(db: Db, events: ChainedEvent[]): Promise<string | null> {
  for (const { seq, at, kind, proposalId, facts } of events) {
    const said = kind === 'proposal-accepted' ? acceptanceSha256In(facts) : null;
    if (said === null) continue;
    const acceptance = await findAcceptanceAt(db, { proposalId: proposalId ?? '', acceptedAt: at });
    const name = `what event ${seq} (${at}) says was accepted`;
    if (!acceptance) return `Missing: ${name}.`;
    const now = sha256(acceptanceText(acceptance));
    if (now === said) continue;
    const erased = erasedPaper(await listErasedPapers(db, [proposalId ?? '']), 'acceptance', acceptance);
    if (erased?.sha256 !== said) return `Not what was accepted: ${name} was changed.`;
    if (erased.left !== now) return `Not what was left of it: ${name} was changed after it was blacked out.`;
  }
  return null;
}

/** Each event that says which PDF was stored must find it, under the hash that it had then. */
async function storingFault(db: Db, events: ChainedEvent[]): Promise<string | null> {
  for (const kind of anchorKinds) {
    const anchors = events.filter((event) => event.kind === kind);
    const stored = await listPdfHashes(db, kind, [
      ...new Set(anchors.map(({ proposalId }) => proposalId ?? '')),
    ]);
    const what = kind === 'document-stored' ? 'the PDF' : 'the acceptance record';
    for (const { seq, at, proposalId, facts } of anchors) {
      const said = { proposalId: proposalId ?? '', ...anchorIn(kind, facts) };
      const pdf = stored.find((one) => isSamePdf(one, said));
      const name = `${what} that event ${seq} (${at}) says was stored`;
      if (!pdf) return `Missing: ${name}.`;
      if (pdf.pdfSha256 !== said.pdfSha256) return `Not what was stored: ${name} has another hash now.`;
    }
  }
  return null;
}
