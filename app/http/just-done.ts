import { isDomainError } from '../domain/errors';
import { writtenLine } from '../workflows/lines.server';
import type { Context } from './context';

/**
 * What was just ticked off, by the address that Done leads to; null where there is no such thing, or it was taken back.
 * `clientId`: of the page; else the address says it.
 */
export async function justDone(
  { db }: Pick<Context, 'db'>,
  { clientId, request }: { clientId?: string; request: Request },
) {
  const { searchParams } = new URL(request.url);
  const eventId = searchParams.get('done');
  if (eventId === null) return null;
  const of = clientId ?? searchParams.get('client') ?? '';
  try {
    const line = await writtenLine(db, of, eventId);
    if (line.kind !== 'ledger-planned') return null;
    const { done = '', element = '' } = line.facts;
    return { clientId: of, eventId, action: done, element };
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
