import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { findAcceptanceAt } from '../../db/queries/acceptances';
import { isOfBefore, isSamePdf, listAnchors } from '../../db/queries/anchors';
import { findAcceptedEvent } from '../../db/queries/chain';
import { findDocument, listDocumentKeys } from '../../db/queries/documents';
import { erasedPaper, listErasedPapers, type PapersErased } from '../../db/queries/erased-papers';
import { findRecord, listAcceptanceKeys, listRecordKeys, type RecordKey } from '../../db/queries/records';
import {
  type CopyKey,
  listSendings,
  listStoredCopies,
  type Page,
  type StoredCopy,
} from '../../db/queries/stored-copies';
import type { AnchorKind } from '../domain/anchor';
import type { ChainHead } from '../domain/event-chain';
import { clientEventsFault, type Forgotten, verifyEvents } from './verify-events.server';

export type Counts = { copies: number; documents: number; acceptances: number; records: number };
export type Verdict =
  /**
   * `unanchored`: PDFs of before the log told of PDFs, which it therefore can't hold for. `forgotten`: of how many events
   * words were taken on purpose, each time, and `erased`: papers that somebody was blacked out of.
   */
  | {
      ok: true;
      head: ChainHead;
      counts: Counts;
      unanchored: number;
      forgotten: Forgotten[];
      erased: PapersErased[];
    }
  | { ok: false; fault: string };

/** What was counted, or the first thing that is off, in a sentence. */
type Checked = { count: number; fault: string | null; unanchored?: number };

/**
 * Checks everything that is evidence: the chain of events, every sent copy, every PDF of one, every acceptance record.
 * All of it as it was at one moment, and no more than a page of it in memory. `printed`: see `verifyEvents`.
 */
export async function verify(db: Db, printed?: string): Promise<Verdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx): Promise<Verdict> => {
      const { head, fault, forgotten } = await verifyEvents(trx, printed);
      if (fault) return { ok: false, fault };
      const counts: Counts = { copies: 0, documents: 0, acceptances: 0, records: 0 };
      let unanchored = 0;
      for (const what of ['copies', 'documents', 'acceptances', 'records'] as const) {
        const checked = await checks[what](trx);
        if (checked.fault) return { ok: false, fault: checked.fault };
        counts[what] = checked.count;
        unanchored += checked.unanchored ?? 0;
      }
      const erased = await listErasedPapers(trx, null);
      return { ok: true, head, counts, unanchored, forgotten, erased };
    });
}

/**
 * What is off with one client's events, copies, acceptances and PDFs, in a sentence, or null: for who is about to change
 * them on purpose, so that nothing that was changed before passes for that. Within the caller's transaction.
 */
export async function clientFault(db: Db, clientId: string): Promise<string | null> {
  const fault = await clientEventsFault(db, clientId);
  if (fault) return fault;
  for (const check of Object.values(checks)) {
    const { fault: paperFault } = await check(db, clientId);
    if (paperFault) return paperFault;
  }
  return null;
}

/** `clientId`: of this client alone. */
const checks: Record<keyof Counts, (db: Db, clientId?: string) => Promise<Checked>> = {
  copies: verifyCopies,
  documents: verifyDocuments,
  acceptances: verifyAcceptances,
  records: verifyRecords,
};

function verifyCopies(db: Db, clientId?: string): Promise<Checked> {
  return eachOf(
    (page: Page<CopyKey>) => listStoredCopies(db, { ...page, clientId }),
    async (copies) => {
      const ids = [...new Set(copies.map(({ proposalId }) => proposalId))];
      const [sendings, erased] = [await listSendings(db, ids), await listErasedPapers(db, ids)];
      return firstFault(copies, async (copy) => copyFault(copy, sendings, erased));
    },
  );
}

function copyFault(
  copy: StoredCopy,
  sendings: (CopyKey & { sha256: string })[],
  erased: readonly PapersErased[],
): string | null {
  const { snapshot, proposalId, revision } = copy;
  const name = `The sent copy of ${named(copy)}`;
  if (snapshot === null || copy.sha256 === null) return `${name} is gone, though it was sent.`;
  const now = sha256(snapshot);
  if (now !== copy.sha256) {
    const blacked = erasedPaper(erased, 'copy', copy);
    if (blacked?.sha256 !== copy.sha256) return `${name} is not what was sent: its text was changed.`;
    if (blacked.left !== now) return `${name} was changed after a name was blacked out of it.`;
  }
  const told = sendings.some((one) => one.proposalId === proposalId && one.revision === revision);
  return told ? null : `${name} is in no event: the history does not say that it was sent.`;
}

function verifyDocuments(db: Db, clientId?: string): Promise<Checked> {
  return verifyPdfs(db, 'document-stored', {
    list: (page: Page<CopyKey>) => listDocumentKeys(db, { ...page, clientId }),
    name: 'The PDF',
    faultOf: async (name, { proposalId, revision }, erased) =>
      pdfFault(
        name,
        await findDocument(db, proposalId, revision),
        erasedPaper(erased, 'document', { proposalId, revision }),
      ),
  });
}

/** What an acceptance says is checked by its event; here, that there is one. */
function verifyAcceptances(db: Db, clientId?: string): Promise<Checked> {
  return eachOf(
    (page: Page<{ id: string }>) => listAcceptanceKeys(db, { ...page, clientId }),
    (keys) =>
      firstFault(keys, async (key) => {
        const told = await findAcceptedEvent(db, key);
        return told
          ? null
          : `The acceptance of ${named(key)} is in no event: the history does not tell of it.`;
      }),
  );
}

function verifyRecords(db: Db, clientId?: string): Promise<Checked> {
  return verifyPdfs(db, 'record-stored', {
    list: (page: Page<RecordKey>) => listRecordKeys(db, { ...page, clientId }),
    name: 'The acceptance record',
    faultOf: async (name, key, erased) =>
      (await findAcceptanceAt(db, key))
        ? pdfFault(name, await findRecord(db, key), erasedPaper(erased, 'record', key))
        : `${name} is of a yes that is gone.`,
  });
}

/** Every PDF of one kind: its bytes fit its hash, and an event tells of it. */
async function verifyPdfs<Key, K extends Key & CopyKey & { number: string | null; eventSeq: number | null }>(
  db: Db,
  kind: AnchorKind,
  of: {
    list: (page: Page<Key>) => Promise<K[]>;
    name: string;
    faultOf: (name: string, key: K, erased: readonly PapersErased[]) => Promise<string | null>;
  },
): Promise<Checked> {
  let unanchored = 0;
  const checked = await eachOf(of.list, async (keys) => {
    const ids = [...new Set(keys.map(({ proposalId }) => proposalId))];
    const [anchors, erased] = [await listAnchors(db, kind, ids), await listErasedPapers(db, ids)];
    return firstFault(keys, async (key) => {
      const name = `${of.name} of ${named(key)}`;
      const fault = await of.faultOf(name, key, erased);
      if (fault || anchors.some((one) => isSamePdf(one, key))) return fault;
      if (key.eventSeq !== null || !(await isOfBefore(db, key)))
        return `${name} is in no event: the history does not say that it was stored.`;
      unanchored += 1;
      return null;
    });
  });
  return { ...checked, unanchored };
}

function pdfFault(
  name: string,
  stored: { pdf: Uint8Array; pdfSha256: string } | undefined,
  erased: { sha256: string } | undefined,
): string | null {
  if (!stored) return `${name} is gone.`;
  if (stored.pdf.length === 0) {
    return erased?.sha256 === stored.pdfSha256
      ? null
      : `${name} was taken away, and no event says that it was on purpose.`;
  }
  return sha256(stored.pdf) === stored.pdfSha256 ? null : `${name} is not as it was printed: it was changed.`;
}

const named = ({ number, proposalId, revision }: CopyKey & { number: string | null }) =>
  `${number ?? proposalId}, revision ${revision},`;

async function firstFault<T>(
  items: T[],
  faultOf: (item: T) => Promise<string | null>,
): Promise<string | null> {
  for (const item of items) {
    const fault = await faultOf(item);
    if (fault) return fault;
  }
  return null;
}

const atATime = 200;

async function eachOf<Key, T extends Key>(
  list: (page: Page<Key>) => Promise<T[]>,
  check: (page: T[]) => Promise<string | null>,
): Promise<Checked> {
  let after: T | null = null;
  for (let count = 0; ; ) {
    const items: T[] = await list({ after, limit: atATime });
    const fault = await check(items);
    count += items.length;
    after = items.at(-1) ?? null;
    if (fault || items.length < atATime) return { count, fault };
  }
}
