import { type ChainHead, chainFault, emptyChain, endFault } from '~/domain/event-chain';
import { sha256 } from '~db/digest';
import type { Db } from '~db/open';
import { findChainHead, listChainAfter } from '~db/queries/chain';

/** The first thing that is off in the chain of events, or null; and how many events there are. */
export async function walked(db: Db): Promise<{ events: number; fault: string | null }> {
  let head: ChainHead = emptyChain;
  for (const event of await listChainAfter(db, 0, 1_000_000)) {
    const fault = chainFault(head, event, sha256);
    if (fault) return { events: head.seq, fault };
    head = event;
  }
  return { events: head.seq, fault: endFault(head, (await findChainHead(db)) ?? emptyChain) };
}
