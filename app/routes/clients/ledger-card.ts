import type { LedgerCardProps } from '~/components/clients/elements/ledger-card';
import { fields, type Ledger } from '~/domain/relationship/ledger';
import { datedPlans } from '~/domain/relationship/ledger-plans';
import { fieldWords } from '~/domain/relationship/ledger-words';
import { standingsOf } from '~/domain/relationship/rankings';
import type { FirmDay } from '~/http/firm-day';
import { rankedBy } from './ledger-view';

/** The card on the client's page: which elements stand in each field, by whom, and what is to do next. */
export function ledgerCard(clientId: string, ledgers: readonly Ledger[], firmDay: FirmDay): LedgerCardProps {
  const [ledger] = ledgers;
  if (!ledger) {
    const line = 'What is this relationship made of? Rank seven things, and ask them to rank the same.';
    return { clientId, lines: [line], begun: false };
  }
  const standings = standingsOf(ledgers);
  const counted = fields
    .filter((field) => field !== 'leave')
    .map((field) => ({ field, of: standings.filter((one) => one.field === field) }))
    .filter(({ of }) => of.length > 0)
    .map(
      ({ field, of }) => `${fieldWords[field].title}: ${of.map(({ element }) => element.name).join(', ')}.`,
    );
  const [next] = datedPlans(ledger.lines);
  const notYet = ledger.theirs
    ? 'They ranked it. Rank it too, to see both sides.'
    : 'They have not ranked it yet.';
  const ranked = counted.length > 0 ? [...counted, rankedBy(ledgers, firmDay)] : [notYet];
  return {
    clientId,
    lines: [...ranked, ...(next ? [planSentence(next, firmDay)] : [])],
    begun: true,
  };
}

/** A plan whose day has passed stays in sight until it gets another, or is taken out. */
const planSentence = (
  { action, actOn }: { action: string; actOn: string },
  { today, day }: FirmDay,
): string => (actOn < today ? `Was due on ${day(actOn)}: ${action}` : `By ${day(actOn)}: ${action}`);
