import { data } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { dateIn, longDate } from '~/domain/calendar';
import { documentLocale } from '~/domain/document/document-view';
import { wordsIn } from '~/domain/document/words/document-words';
import { askedLines } from '~/domain/document/words/element-words';
import { rankingWordsIn } from '~/domain/document/words/ranking-words';
import { wordsKey } from '~/domain/name-key';
import { blindOrder, rankingsOf } from '~/domain/relationship/rankings';
import type { Context } from '~/http/context';
import type { Ranking } from '~/workflows/ledger-rankings.server';
import { tokenSha256 } from '~/workflows/share.server';
import { findLanguageOf } from '~db/queries/client-languages';
import { getFirm } from '~db/queries/firm';
import { findOpenLedgerLink } from '~db/queries/ledger-links';
import { findLedger, findLedgerVersion, listLedgers } from '~db/queries/ledgers';

/**
 * The page on which a client ranks what matters to them, by the token in its address. A token that leads nowhere gets
 * the same 404 as on every page of a client.
 */
export async function openRankingPage({ db, base }: Context, params: Params) {
  const token = params.token ?? '';
  const link = await findOpenLedgerLink(db, tokenSha256(token));
  const firm = await getFirm(db);
  const ledgers = link ? await listLedgers(db, link.clientId) : [];
  const [ledger] = ledgers;
  if (!link || !ledger) throw data({ language: firm.language }, { status: 404 });
  const language = (await findLanguageOf(db, link.clientId)) ?? firm.language;
  const locale = documentLocale(language, firm.locale);
  const written = wordsIn(language).day ?? ((day: string) => day);
  // What came through another link is another person's, and leaves this one's as it is.
  const through = rankingsOf(ledgers).filter(({ linkId }) => linkId === link.id);
  const order = blindOrder(ledger.lines);
  const [theirs = null] = through.sort((a, b) => (a.at < b.at ? 1 : -1));
  return {
    token,
    at: `${base}/p/${token}/elements`,
    language,
    title: rankingWordsIn(language).heading(firm.name),
    firm: firm.name,
    accent: firm.accent,
    version: ledger.version,
    lines: askedLines(
      ledger.lines.map(({ name }) => name),
      language,
    ).map(({ index, ...line }) => ({ ...line, place: order.indexOf(index) })),
    contactName: link.contact,
    theirs: theirs && {
      ...theirs,
      ranks: order.map((index) => theirs.ranks[index]),
      day: written(longDate(dateIn(firm.time_zone, theirs.at), locale)),
    },
  };
}

/** A ranking as it was sent, in the order of the list that its sender saw. */
export async function inOrderSeen({ db }: Context, token: string, sent: Ranking): Promise<Ranking> {
  const link = await findOpenLedgerLink(db, tokenSha256(token));
  const seen = link && (await findLedgerVersion(db, { clientId: link.clientId, version: sent.version }));
  const order = seen ? blindOrder(seen.lines) : [];
  return { ...sent, ranks: sent.ranks.map((_, index) => sent.ranks[order.indexOf(index)] ?? 0) };
}

/**
 * What was sent for a list that is another by now, as far as it fits this one: the words, the name, and the places of
 * the lines that are still the same.
 */
export async function stillMeant({ db }: Context, token: string, sent: Ranking) {
  const link = await findOpenLedgerLink(db, tokenSha256(token));
  const clientId = link?.clientId ?? '';
  const seen = await findLedgerVersion(db, { clientId, version: sent.version });
  const stands = await findLedger(db, clientId);
  const keys = (seen?.lines ?? []).map(({ name }) => wordsKey(name));
  const ranks = (stands?.lines ?? []).map(({ name }) => sent.ranks[keys.indexOf(wordsKey(name))]);
  return {
    ranks: blindOrder(stands?.lines ?? []).map((index) => ranks[index]),
    words: sent.words,
    by: sent.by,
  };
}
