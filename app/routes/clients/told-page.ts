import { redirect } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { askedText } from '~/domain/document/words/asked-text';
import { askedLines } from '~/domain/document/words/element-words';
import type { Ledger } from '~/domain/relationship/ledger';
import type { Context } from '~/http/context';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { findLanguageOf } from '~db/queries/client-languages';
import { getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { getFirm } from '~db/queries/firm';
import { findLedger } from '~db/queries/ledgers';

/** The list as a text for a mail in the client's language, and whether a link would reach them. */
export async function askedOf({ db, publicUrl }: Context, clientId: string, ledger: Ledger | undefined) {
  const firm = await getFirm(db);
  const language = (await findLanguageOf(db, clientId)) ?? firm.language;
  const names = ledger?.lines.map((line) => line.name) ?? [];
  const text = askedText(firm.name, askedLines(names, language), language);
  return { text, language, reachable: publicUrl !== null };
}

/** The page on which one of us types in how a client ranks: their lines, in their words and order. */
export async function toldPage(context: Context, params: Params) {
  const { db } = context;
  const { id, name } = await getClient(db, idOf(params));
  const ledger = await findLedger(db, id);
  if (!ledger) throw redirect(`/clients/${id}/elements`);
  const { firm, today } = await firmDay(context);
  const language = (await findLanguageOf(db, id)) ?? firm.language;
  const names = ledger.lines.map((line) => line.name);
  const contacts = (await listContacts(db, id)).map((contact) => contact.name);
  // What they told before, to be put right; what they ranked themselves is theirs.
  const before = ledger.theirs?.told ? ledger.theirs : null;
  return {
    client: { id, name },
    version: ledger.version,
    lines: askedLines(names, language),
    language,
    contacts,
    today,
    before: {
      ranks: before?.ranks ?? [],
      words: before?.words ?? '',
      name: before?.by ?? (contacts.length === 1 ? (contacts[0] ?? '') : ''),
      on: before?.told?.on ?? today,
    },
  };
}
