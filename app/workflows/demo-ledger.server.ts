import { findLedger } from '../../db/queries/ledgers';
import type { DemoLine } from '../../templates/demo/story-types';
import { addDays } from '../domain/calendar';
import { minorOf } from '../domain/money';
import type { CivilDate, CurrencyCode } from '../domain/proposal';
import { writeLedger } from './ledger.server';
import { makeLedgerLink } from './ledger-links.server';
import { planLedger } from './ledger-plans.server';
import { rankLedger } from './ledger-rankings.server';
import type { Work } from './work.server';

/** The part of the demo story that is about what each side values. */
export type LedgerStep = Extract<DemoLine, { do: 'value' | 'rank' | 'plan' }>;

export const isOfLedger = (line: DemoLine): line is LedgerStep =>
  line.do === 'value' || line.do === 'rank' || line.do === 'plan';

type Who = { clientId: string; contactId: string | null; by: string; currency: CurrencyCode };

export async function tellLedger(
  work: Work,
  step: LedgerStep,
  today: CivilDate,
  { clientId, contactId, by, currency }: Who,
): Promise<void> {
  const version = (await findLedger(work.db, clientId))?.version ?? 0;
  switch (step.do) {
    case 'value': {
      const amount = (typed: string | null) => (typed === null ? null : minorOf(typed, currency));
      const lines = step.elements.map(({ name, toUs, toThem }, index) => ({
        ...{ name, ourRank: index + 1, was: '' },
        ...{ valueToUsMinor: amount(toUs), valueToThemMinor: amount(toThem) },
      }));
      await writeLedger(work, clientId, { from: version, currency, lines, by });
      return;
    }
    case 'rank': {
      const token = await makeLedgerLink(work, clientId, contactId);
      return rankLedger(work, token, { version, ranks: step.ranks, words: step.words, by });
    }
    case 'plan': {
      const plans = step.plans.map(({ actDay, ...plan }) => ({ ...plan, actOn: addDays(today, actDay) }));
      return planLedger(work, clientId, { plans, by });
    }
  }
}
