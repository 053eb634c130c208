import type { Role } from '~/domain/accounts';
import { emailKey } from '~/domain/accounts';
import { beginSession } from '~/workflows/sessions.server';
import { sha256 } from '~db/digest';
import type { Db } from '~db/open';
import { insertAccount } from '~db/queries/accounts';
import { insertPerson } from '~db/queries/people';
import { insertSetupCode } from '~db/queries/setup-codes';

export const password = 'three small cups';

/** Of `password`, at 2^4 in place of 2^17, so that a test does not wait for it. The next sign-in makes it anew. */
const cheapHash = '$scrypt$ln=4,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$sGD2wVYjiuLGdYHWHu2suxRlQ16CxbRhKVa9SySnoks';

export type TestAccount = { personId: string; email: string };

/** One of our people, who may sign in. */
export async function addAccount(db: Db, name: string, role: Role): Promise<TestAccount> {
  const at = new Date().toISOString();
  const email = `${name.toLowerCase()}@firm.example`;
  const personId = await insertPerson(db, { name, email, createdAt: at });
  await insertAccount(db, {
    ...{ personId, email, role },
    emailKey: emailKey(email),
    password: cheapHash,
    createdAt: at,
  });
  return { personId, email };
}

export const visitor = { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0' };

/** A session of theirs that began now, as the header that a browser sends. */
export async function signedIn(db: Db, { personId }: TestAccount): Promise<{ Cookie: string }> {
  const at = new Date().toISOString();
  const token = await db.transaction().execute((trx) => beginSession(trx, { personId, at, visitor }));
  return { Cookie: `first-cup=${token}` };
}

/** A code that the server could have printed. */
export async function addSetupCode(db: Db): Promise<string> {
  const code = 'AAAA-BBBB-CCCC-DDDD-EEEE';
  await insertSetupCode(db, sha256(code.replaceAll('-', '')), new Date().toISOString());
  return code;
}
