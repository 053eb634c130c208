import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { findAcceptanceAt } from '../../db/queries/acceptances';
import { findAcceptedEvent } from '../../db/queries/chain';
import { findDocument, listDocumentKeys } from '../../db/queries/documents';
import { findRecord, listAcceptanceKeys, listRecordKeys } from '../../db/queries/records';
import {
  type CopyKey,
  listSendings,
  listStoredCopies,
  type Page,
  type StoredCopy,
} from '../../db/queries/stored-copies';
import type { ChainHead } from '../domain/event-chain';
import { verifyEvents } from './verify-events.server';

export type Counts = { copies: number; documents: number; acceptances: number; records: number };
export type Verdict = { ok: true; head: ChainHead; counts: Counts } | { ok: false; fault: string };

/** What was counted, or the first thing that is off, in a sentence. */
type Checked = { count: number; fault: string | null };

/**
 * Checks everything that is evidence: the chain of events, every sent copy, every PDF of one, every acceptance record.
 * All of it as it was at one moment, and no more than a page of it in memory. `printed`: see `verifyEvents`.
 */
export async function verify(db: Db, printed?: string): Promise<Verdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx): Promise<Verdict> => {
      const { head, fault } = await verifyEvents(trx, printed);
      if (fault) return { ok: false, fault };
      const counts: Counts = { copies: 0, documents: 0, acceptances: 0, records: 0 };
      for (const what of ['copies', 'documents', 'acceptances', 'records'] as const) {
        const checked = await checks[what](trx);
        if (checked.fault) return { ok: false, fault: checked.fault };
        counts[what] = checked.count;
      }
      return { ok: true, head, counts };
    });
}

const checks: Record<keyof Counts, (db: Db) => Promise<Checked>> = {
  copies: verifyCopies,
  documents: verifyDocuments,
  acceptances: verifyAcceptances,
  records: verifyRecords,
};

function verifyCopies(db: Db): Promise<Checked> {
  return eachOf(
    (page) => listStoredCopies(db, page),
    async (copies) => {
      const sendings = await listSendings(db, [...new Set(copies.map(({ proposalId }) => proposalId))]);
      return firstFault(copies, async (copy) => copyFault(copy, sendings));
    },
  );
}

function copyFault(copy: StoredCopy, sendings: (CopyKey & { sha256: string })[]): string | null {
  const { snapshot, proposalId, revision } = copy;
  const name = `The sent copy of ${named(copy)}`;
  if (snapshot === null || copy.sha256 === null) return `${name} is gone, though it was sent.`;
  if (sha256(snapshot) !== copy.sha256) return `${name} is not what was sent: its text was changed.`;
  const told = sendings.some((one) => one.proposalId === proposalId && one.revision === revision);
  return told ? null : `${name} is in no event: the history does not say that it was sent.`;
}

function verifyDocuments(db: Db): Promise<Checked> {
  return eachOf(
    (page) => listDocumentKeys(db, page),
    (keys) =>
      firstFault(keys, async (key) =>
        pdfFault(`The PDF of ${named(key)}`, await findDocument(db, key.proposalId, key.revision)),
      ),
  );
}

/** What an acceptance says is checked by its event; here, that there is one. */
function verifyAcceptances(db: Db): Promise<Checked> {
  return eachOf(
    (page) => listAcceptanceKeys(db, page),
    (keys) =>
      firstFault(keys, async (key) => {
        const told = await findAcceptedEvent(db, key);
        return told
          ? null
          : `The acceptance of ${named(key)} is in no event: the history does not tell of it.`;
      }),
  );
}

function verifyRecords(db: Db): Promise<Checked> {
  return eachOf(
    (page) => listRecordKeys(db, page),
    (keys) =>
      firstFault(keys, async (key) =>
        (await findAcceptanceAt(db, key))
          ? pdfFault(`The acceptance record of ${named(key)}`, await findRecord(db, key))
          : `The acceptance record of ${named(key)} is of a yes that is gone.`,
      ),
  );
}

function pdfFault(name: string, stored: { pdf: Uint8Array; pdfSha256: string } | undefined): string | null {
  if (!stored) return `${name} is gone.`;
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

async function eachOf<T>(
  list: (page: Page) => Promise<T[]>,
  check: (page: T[]) => Promise<string | null>,
): Promise<Checked> {
  for (let count = 0; ; ) {
    const items = await list({ offset: count, limit: atATime });
    const fault = await check(items);
    count += items.length;
    if (fault || items.length < atATime) return { count, fault };
  }
}
