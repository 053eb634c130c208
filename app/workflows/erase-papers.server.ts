import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { listAcceptancesOf } from '../../db/queries/acceptances';
import { listPdfHashes } from '../../db/queries/anchors';
import { type ContactRow, listContacts } from '../../db/queries/contacts';
import {
  blackOutAcceptance,
  blackOutCopy,
  erasedPaper,
  listCopiesOf,
  listErasedPapers,
  takePdfAway,
} from '../../db/queries/erased-papers';
import type { Acceptance } from '../domain/acceptance';
import { acceptanceText } from '../domain/acceptance-text';
import {
  acceptanceWithoutPerson,
  copyWithoutPerson,
  type ErasedPaper,
  firstName,
  typedNames,
} from '../domain/erased-papers';
import { type Forget, jsonWithoutPerson } from '../domain/erasing';

/** What blacking somebody out of the papers changes, and what is left then. */
export type PapersPlan = {
  /** Every way in which they are named. */
  forget: Forget[];
  /** By proposal. */
  papers: Map<string, ErasedPaper[]>;
  /** Writes it. */
  write(trx: Db): Promise<void>;
};

/**
 * Plans how a person is blacked out of what was sent to their client and agreed with it. Copies and acceptances keep all
 * but their name; PDFs, where nothing can be taken out of, go whole. Changes nothing before it is written.
 */
export async function planPapers(db: Db, contact: ContactRow): Promise<PapersPlan> {
  const copies = await listCopiesOf(db, contact.clientId);
  const addressed = new Set(
    copies.filter(({ contactId }) => contactId === contact.id).map(({ proposalId }) => proposalId),
  );
  const acceptances = await listAcceptancesOf(db, contact.clientId);
  const others = (await listContacts(db, contact.clientId)).filter(({ id }) => id !== contact.id);
  const isTheirs = ({ proposalId, name }: Acceptance) =>
    addressed.has(proposalId) && !others.some((other) => other.name === name);
  const forget = [
    contact,
    ...typedNames(
      contact,
      acceptances.filter(isTheirs).map(({ name }) => name),
    ),
  ];

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
    const names = wentToThem ? [...forget, ...firstName(contact)] : forget;
    const snapshot = copyWithoutPerson(copy.snapshot, names, wentToThem);
    if (snapshot === copy.snapshot) continue;
    named.add(place(copy));
    const { proposalId, revision } = copy;
    const offer = names.reduce(jsonWithoutPerson, copy.offer);
    const paper = { what: 'copy', revision, sha256: copy.sha256, left: sha256(snapshot) } as const;
    add(proposalId, paper, (trx) => blackOutCopy(trx, copy, { snapshot, offer }));
  }
  const proposalIds = [...new Set([...copies, ...acceptances].map(({ proposalId }) => proposalId))];
  const before = await listErasedPapers(db, proposalIds);
  const said = new Set<string>();
  for (const acceptance of acceptances) {
    const theirs = isTheirs(acceptance);
    const names = theirs ? [...forget, ...firstName(contact)] : forget;
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
    forget,
    papers,
    write: async (trx) => {
      for (const write of writes) await write(trx);
    },
  };
}
