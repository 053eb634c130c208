import { data } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { findLanguageOf } from '../../db/queries/client-languages';
import { getFirm } from '../../db/queries/firm';
import { findOpenLedgerLink } from '../../db/queries/ledger-links';
import { findLedger } from '../../db/queries/ledgers';
import { dateIn, longDate } from '../domain/calendar';
import { documentLocale } from '../domain/document/document-view';
import { wordsIn } from '../domain/document/words/document-words';
import { askedLines } from '../domain/document/words/element-words';
import { rankingWordsIn } from '../domain/document/words/ranking-words';
import { tokenSha256 } from '../workflows/share.server';
import type { Context } from './context';

/**
 * The page on which a client ranks what matters to them, by the token in its address. A token that leads nowhere gets
 * the same 404 as on every page of a client.
 */
export async function openRankingPage({ db, base }: Context, params: Params) {
  const token = params.token ?? '';
  const link = await findOpenLedgerLink(db, tokenSha256(token));
  const firm = await getFirm(db);
  const ledger = link && (await findLedger(db, link.clientId));
  if (!link || !ledger) throw data({ language: firm.language }, { status: 404 });
  const language = (await findLanguageOf(db, link.clientId)) ?? firm.language;
  const locale = documentLocale(language, firm.locale);
  const written = wordsIn(language).day ?? ((day: string) => day);
  // What came through another link is another person's.
  const theirs = ledger.theirs?.linkId === link.id ? ledger.theirs : null;
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
    ),
    contactName: link.contact,
    theirs: theirs && { ...theirs, day: written(longDate(dateIn(firm.time_zone, theirs.at), locale)) },
  };
}
