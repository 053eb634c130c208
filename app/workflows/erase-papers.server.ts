import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { listPdfHashes } from '../../db/queries/anchors';
import type { ContactRow } from '../../db/queries/contacts';
import {
  blackOutAcceptance,
  blackOutCopy,
  erasedPaper,
  listErasedPapers,
  takePdfAway,
} from '../../db/queries/erased-papers';
import { acceptanceText } from '../domain/acceptance-text';
import {
  acceptanceWithoutPerson,
  copyWithoutPerson,
  type ErasedPaper,
  shortNames,
} from '../domain/erased-papers';
import { changeTexts, withoutPerson } from '../domain/erasing';
import type { Named } from './erase-names.server';

/** What blacking somebody out of the papers changes, and what is left then. */
export type PapersPlan = {
  /** By proposal. */
  papers: Map<string, ErasedPaper[]>;
  /** Writes it. */
  write(trx: Db): Promise<void>;
};

/**
 * Plans how a person is blacked out of what was sent to their client and agreed with it. Copies and acceptances keep all
 * but their name; PDFs, where nothing can be taken out of, go whole. Changes nothing before it is written. Whoever writes
 * it has seen before that all of it is as it was: the hash of what is there now is said to be of what was agreed.
 */
export async function planPapers(
  db: Db,
  contact: ContactRow,
  { client, forget, copies, acceptances, signed }: Named,
): Promise<PapersPlan> {
  const toThem = [...forget, ...forget.flatMap(shortNames)];
  const papers = new Map<string, ErasedPaper[]>();
  const writes: ((trx: Db) => Promise<void>)[] = [];
  const add = (proposalId: string, paper: ErasedPaper, write: (trx: Db) => Promise<void>) => {
    papers.set(proposalId, [...(papers.get(proposalId) ?? []), paper]);
    writes.push(write);
  };
  const named = new Set<string>();
  const place = ({ proposalId, revision }: { proposalId: string; revision: number }) =>
    `${proposalId} ${revision}`;

  for (const copy of copies) {
    const wentToThem = copy.contactId === contact.id;
    const names = wentToThem ? toThem : forget;
    const snapshot = copyWithoutPerson(copy.snapshot, names, { addressed: wentToThem, client });
    if (snapshot === copy.snapshot) continue;
    named.add(place(copy));
    const { proposalId, revision } = copy;
    const offer = changeTexts(copy.offer, (text) => names.reduce(withoutPerson, text));
    const paper = { what: 'copy', revision, sha256: copy.sha256, left: sha256(snapshot) } as const;
    add(proposalId, paper, (trx) => blackOutCopy(trx, copy, { snapshot, offer }));
  }
  const proposalIds = [...new Set([...copies, ...acceptances].map(({ proposalId }) => proposalId))];
  const before = await listErasedPapers(db, proposalIds);
  const said = new Set<string>();
  for (const acceptance of acceptances) {
    const theirs = signed.has(acceptance);
    const names = theirs ? [...toThem, { name: acceptance.name, email: '' }] : forget;
    const left = acceptanceWithoutPerson(acceptance, names, theirs);
    if (left === acceptance) continue;
    const { proposalId, revision, acceptedAt } = acceptance;
    said.add(`${proposalId} ${acceptedAt}`);
    const was = erasedPaper(before, 'acceptance', acceptance)?.sha256 ?? sha256(acceptanceText(acceptance));
    const paper = { what: 'acceptance', revision, acceptedAt, sha256: was } as const;
    add(proposalId, { ...paper, left: sha256(acceptanceText(left)) }, (trx) => blackOutAcceptance(trx, left));
  }
  for (const pdf of await listPdfHashes(db, 'document-stored', proposalIds)) {
    const { proposalId, revision, pdfSha256 } = pdf;
    if (!named.has(place(pdf)) || erasedPaper(before, 'document', pdf)) continue;
    add(proposalId, { what: 'document', revision, sha256: pdfSha256 }, (trx) => takePdfAway(trx, pdf));
  }
  for (const pdf of await listPdfHashes(db, 'record-stored', proposalIds)) {
    const { proposalId, revision, acceptedAt = '', pdfSha256 } = pdf;
    if (!named.has(place(pdf)) && !said.has(`${proposalId} ${acceptedAt}`)) continue;
    if (erasedPaper(before, 'record', pdf)) continue;
    add(proposalId, { what: 'record', revision, acceptedAt, sha256: pdfSha256 }, (trx) =>
      takePdfAway(trx, pdf),
    );
  }
  return {
    papers,
    write: async (trx) => {
      for (const write of writes) await write(trx);
    },
  };
}
