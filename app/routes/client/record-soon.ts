import { isDomainError } from '~/domain/errors';
import type { Context } from '~/http/context';
import { printRecord } from '~/workflows/record.server';
import { findAcceptance } from '~db/queries/acceptances';

/** Begins to print the record of a yes, which nobody waits for. Where that fails it is tried again every minute. */
export function recordSoon(context: Context, proposalId: string): void {
  const print = async () => {
    const acceptance = await findAcceptance(context.db, proposalId);
    if (acceptance) await printRecord(context, acceptance);
  };
  print().catch((err) => {
    if (!isDomainError(err)) context.log.error({ err }, 'a record could not be printed');
  });
}
