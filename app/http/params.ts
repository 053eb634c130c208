import type { Params } from '@remix-run/react';
import { DomainError } from '../domain/errors';

/** The `:id` of an address. */
export const idOf = (params: Params): string => params.id ?? '';

/** The `:id` and `:revision` of an address. Throws `not-found` for what can't be a revision. */
export function revisionOf(params: Params): { id: string; revision: number } {
  const revision = /^[1-9]\d{0,5}$/.test(params.revision ?? '') ? Number(params.revision) : 0;
  if (revision === 0) throw new DomainError('not-found', 'This proposal has no such revision.');
  return { id: idOf(params), revision };
}
