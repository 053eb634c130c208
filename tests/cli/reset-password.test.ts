import { expect, test } from 'vitest';
import { readInvitation } from '~/workflows/invitations.server';
import { migrate } from '~db/migrate';
import { openDatabase } from '~db/open';
import { addAccount } from '../support/accounts';
import { firstCup } from '../support/command';
import { temporaryFolder } from '../support/temporary-folder';

test('prints a link by which the one who signs in so chooses a new password', async () => {
  const DATA_DIR = temporaryFolder();
  const database = openDatabase({ dataDir: DATA_DIR });
  await migrate(database);
  const { personId } = await addAccount(database.db, 'Olga', 'owner');
  const env = { DATA_DIR, PUBLIC_URL: 'https://offers.example.com' };
  const { code, stdout, stderr } = await firstCup(['reset-password', ' OLGA@firm.example'], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const token = /https:\/\/offers\.example\.com\/invitations\/([\w-]{43})\n$/.exec(stdout)?.[1] ?? '';
  const invited = await readInvitation({ db: database.db, now: () => new Date().toISOString() }, token);
  expect(invited).toMatchObject({ personId, hasAccount: true });
  const nobody = await firstCup(['reset-password', 'mika@firm.example'], { env });
  expect(nobody).toMatchObject({ code: 1, stdout: '', stderr: 'Nobody signs in with mika@firm.example.\n' });
  await database.close();
});
