import { checkIntegrity } from '../../db/backup';
import { refuseOtherVersion } from '../../db/migrate';
import { countPapers, papersInWords } from '../domain/erased-papers';
import { type Verdict, verify as verifyAll } from '../workflows/verify.server';
import { type Command, complain, onlyName, say, textOf, UsageError } from './command';
import { openToRead } from './open-here';

export const verify: Command = {
  usage: 'verify [FILE] [--head HASH]',
  help: `Checks that nothing that happened or was sent has been changed since: the chain of events, every sent copy,
every PDF and every acceptance record. Names the first thing that is off, and what somebody was
blacked out of on purpose. Changes nothing; the site may be running.
FILE is a copy made by "first-cup backup"; without it, the database is checked.

  --head HASH           a head of the chain that was printed before, on a record or by this command:
                        the chain must still hold it. Whoever can write the file could also write the
                        chain anew; only a head that was kept elsewhere shows that.

Settings are environment variables: DATA_DIR, DATABASE_URL.

Exit codes: 0 all is as it was, 1 something is off or cannot be read, 2 a setting is wrong.`,
  options: { head: { type: 'string' } },
  run: async (values, names) => {
    const head = headFrom(textOf(values.head));
    const database = openToRead(names.length > 0 ? onlyName(names, 'FILE') : undefined);
    try {
      await refuseOtherVersion(database);
      const verdict = await verifyAll(database.db, head);
      if (verdict.ok && database.engine === 'sqlite') await checkIntegrity(database);
      return tell(verdict);
    } finally {
      await database.close();
    }
  },
};

/** As it is printed, in groups or in one. */
function headFrom(given: string | undefined): string | undefined {
  const head = given?.replace(/\s/g, '').toLowerCase();
  if (head === undefined || /^[0-9a-f]{64}$/.test(head)) return head;
  throw new UsageError(`--head “${given}” is not a hash: it has 64 digits, 0 to 9 and a to f.`);
}

function tell(verdict: Verdict): number {
  if (!verdict.ok) {
    complain(`Something is off. ${verdict.fault}`);
    return 1;
  }
  const { copies, documents, acceptances, records } = verdict.counts;
  const { seq, hash } = verdict.head;
  say(
    `All is as it was: events ${seq}, sent copies ${copies}, PDFs ${documents}, ` +
      `acceptances ${acceptances}, acceptance records ${records}.`,
  );
  if (verdict.unanchored > 0) {
    say(
      `Of ${verdict.unanchored} of the PDFs and records the log does not tell: they were stored before it told of any. ` +
        'The site writes them into it while it runs.',
    );
  }
  for (const { at, events } of verdict.forgotten) {
    const lines = events === 1 ? '1 event' : `${events} events`;
    say(`Somebody was forgotten on ${at.slice(0, 10)}: words were taken out of ${lines} on purpose.`);
  }
  for (const { number, proposalId, at, by, removed } of verdict.erased) {
    const what = papersInWords(countPapers(removed));
    say(
      `Blacked out on purpose, of ${number ?? proposalId}: ${what}, on ${at.slice(0, 10)}${by && ` by ${by}`}.`,
    );
  }
  say(`Head: ${hash}`);
  return 0;
}
