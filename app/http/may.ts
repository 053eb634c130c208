import { listAccounts } from '../../db/queries/accounts';
import { type Deed, mayDo } from '../domain/accounts';
import { DomainError } from '../domain/errors';
import type { Context } from './context';
import { answering } from './errors';

type Asked = Pick<Context, 'db' | 'accounts' | 'person'>;

/** Whether whoever asks may do it. Without accounts everybody may. */
export const may = ({ accounts, person }: Omit<Asked, 'db'>, deed: Deed): boolean =>
  !accounts || (person !== null && mayDo(person.role, deed));

/** Throws `forbidden` where they may not, and says who may. The first line of what is an owner's to do. */
export async function mustMay(context: Asked, deed: Deed): Promise<void> {
  if (may(context, deed)) return;
  const owners = (await listAccounts(context.db)).filter(
    ({ role, disabledAt }) => role === 'owner' && disabledAt === null,
  );
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    owners.map(({ name, email }) => name || email),
  );
  throw new DomainError('forbidden', `Only an owner of this First Cup may do this. Ask ${names}.`);
}

/** As `answering`, for those who may. */
export const answeringFor = <T>(context: Asked, deed: Deed, work: () => T | Promise<T>): Promise<T> =>
  answering(async () => {
    await mustMay(context, deed);
    return work();
  });
