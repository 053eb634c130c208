import { type Deed, mayDo } from '../domain/accounts';
import { DomainError } from '../domain/errors';
import type { Context } from './context';
import { answering } from './errors';

type Asked = Pick<Context, 'accounts' | 'person'>;

/** Whether whoever asks may do it. Without accounts everybody may. */
export const may = ({ accounts, person }: Asked, deed: Deed): boolean =>
  !accounts || (person !== null && mayDo(person.role, deed));

/** Throws `forbidden` where they may not. The first line of the action of an owner's page. */
export function mustMay(context: Asked, deed: Deed): void {
  if (!may(context, deed)) {
    throw new DomainError('forbidden', 'Only an owner of this First Cup may do this. Ask one of them.');
  }
}

/** As `answering`, for those who may. */
export const answeringFor = <T>(context: Asked, deed: Deed, work: () => T | Promise<T>): Promise<T> =>
  answering(() => {
    mustMay(context, deed);
    return work();
  });
