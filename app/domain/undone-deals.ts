import type { HistoryEvent } from './event-facts';
import type { CivilDate } from './proposal';

/**
 * Deals of before that went with the import that brought them, by their proposals, each with the day of the undoing. Out
 * of a client's events in the order in which they were recorded: what came in again afterwards is another proposal.
 */
export function undoneDeals(events: readonly HistoryEvent[]): Map<string, CivilDate> {
  const brought = new Map<string, string[]>();
  const undone = new Map<string, CivilDate>();
  for (const { kind, facts, proposalId, happenedOn } of events) {
    if (kind === 'deal-imported' && proposalId !== null) {
      const deals = brought.get(facts.importId);
      if (deals) deals.push(proposalId);
      else brought.set(facts.importId, [proposalId]);
    } else if (kind === 'import-undone') {
      for (const deal of brought.get(facts.importId) ?? []) undone.set(deal, happenedOn);
      brought.delete(facts.importId);
    }
  }
  return undone;
}
