import { sumMinor } from '../money';
import type { CurrencyCode } from '../proposal';
import type { AlikeDeal } from './alike-deals';
import type { Deal, Refusal, RefusalReason } from './deal';
import type { Change } from './deal-changes';
import type { ImportPlan } from './import-plan';

/** What became of a file: `rows` is the sum of all that follows it. */
export type ImportReport = {
  rows: number;
  /** Rows taken, by what they became, with what they come to. Currencies stand apart. */
  taken: { becomes: Deal['becomes']; currency: CurrencyCode; deals: number; totalMinor: number }[];
  twice: ImportPlan['twice'];
  /** Deals that are here, and of which the file says something else now. */
  changed: (Pick<Deal, 'line' | 'client' | 'title'> & { changes: Change[] })[];
  here: number;
  leftOut: { stage: string; rows: number }[];
  refused: Refusal[];
  merged: ImportPlan['merged'];
  /** Deals that grew from another. */
  linked: number;
  /** Deals that were here, and grew from another one by what is known now. */
  relinked: number;
  /** Rows that were taken without what stood there for an e-mail. */
  addresses: ImportPlan['addresses'];
  /** Rows that were taken as further deals, and look like one that was here. */
  alike: AlikeDeal[];
};

/** Of an import that died half way and went on, all that it took. */
export function reportOf(plan: ImportPlan): ImportReport {
  const deals = [...plan.before.deals, ...plan.deals];
  const changed = [...plan.before.changed, ...plan.changed].sort((a, b) => a.line - b.line);
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const key = `${deal.becomes} ${deal.currency}`;
    const group = groups.get(key);
    if (group) group.push(deal);
    else groups.set(key, [deal]);
  }
  const stages = new Map<string, number>();
  for (const { stage } of plan.leftOut) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  return {
    rows: plan.rows,
    taken: [...groups.values()].map((deals) => ({
      becomes: deals[0]?.becomes ?? 'sent',
      currency: deals[0]?.currency ?? '',
      deals: deals.length,
      totalMinor: sumMinor(deals.map(({ amountMinor }) => amountMinor)),
    })),
    twice: plan.twice,
    changed: changed.map(({ line, client, title, changes }) => ({ line, client, title, changes })),
    here: plan.here.length,
    leftOut: [...stages].map(([stage, rows]) => ({ stage, rows })),
    refused: plan.refused,
    merged: plan.merged,
    linked: deals.filter(({ parent }) => parent !== null).length,
    relinked: plan.relinked.length,
    addresses: plan.addresses,
    alike: plan.alike,
  };
}

/** Refused rows by their reason, the most frequent first. */
export function refusalsOf(refused: readonly Refusal[]): { reason: RefusalReason; rows: Refusal[] }[] {
  const byReason = new Map<RefusalReason, Refusal[]>();
  for (const one of refused) {
    const rows = byReason.get(one.reason);
    if (rows) rows.push(one);
    else byReason.set(one.reason, [one]);
  }
  return [...byReason]
    .map(([reason, rows]) => ({ reason, rows }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

export const takenOf = ({ taken }: ImportReport): number => taken.reduce((sum, { deals }) => sum + deals, 0);
