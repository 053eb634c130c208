import type { CurrencyCode } from '../domain/proposal';
import { type StarterOffer, withoutBlanks } from '../domain/starter-offer';
import { type FieldError, fieldErrorsOf } from './field-errors';
import { starterFileSchema } from './starter-offer';

/** No starter file may be larger, and no more of them come at once. */
export const starterFileBytes = 256 * 1024;
export const mostStarterFiles = 20;

type Starter = Omit<StarterOffer, 'id'>;
export type ParsedStarterFile = { ok: true; starter: Starter } | { ok: false; errors: FieldError[] };

/** Reads the text of a `first-cup/starter@1` file; `currency` is the firm's. Every error names its path. */
export function parseStarterFile(text: string, currency: CurrencyCode): ParsedStarterFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, errors: [{ path: '(the whole file)', message: 'this is not a JSON file' }] };
  }
  const parsed = starterFileSchema(currency).safeParse(json);
  if (!parsed.success) return { ok: false, errors: fieldErrorsOf(parsed.error) };
  const { kind: _, offer, ...starter } = parsed.data;
  return { ok: true, starter: { ...starter, offer: withoutBlanks(offer, currency) } };
}

/** The file of a starter. Says the currency of its prices, which another firm's need not be. */
export function toStarterFile({ name, trade, pitch, offer }: Starter, currency: CurrencyCode) {
  return { kind: 'first-cup/starter@1', name, trade, pitch, offer: { currency, ...offer } };
}
