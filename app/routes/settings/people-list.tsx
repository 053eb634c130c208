import { ButtonLink } from '~/components/button';
import { Tag } from '~/components/tag';

import type { Role } from '~/domain/accounts';

/** Signs in as an owner or a member, or has a link to begin with. */
export type Access = Role | 'invited';
const accessWords: Record<Access, string> = {
  owner: 'owner',
  member: 'signs in',
  invited: 'invited',
};

type Person = { id: string; name: string; email: string; active: boolean };

export function PeopleList({
  people,
  access,
  mayInvite,
  own,
}: {
  people: Person[];
  /** By id; null where nobody signs in. */
  access: Record<string, Access> | null;
  mayInvite: boolean;
  /** The one who looks: they change their own password elsewhere. */
  own: string | null;
}) {
  return (
    <ul className="m-0 max-w-[640px] list-none p-0">
      {people.map(({ id, name, email, active }) => (
        <li
          key={id}
          className="flex items-center justify-between gap-4 border-t border-line py-2.5 last:border-b"
        >
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <p className={name ? 'font-semibold' : 'text-ink-2'}>
              {name || 'You, not named yet'}{' '}
              {active ? <AccessTag access={access?.[id]} /> : <Tag>no longer active</Tag>}
            </p>
            {email ? <p className="text-[13px] text-ink-2">{email}</p> : null}
          </div>
          <div className="flex shrink-0 flex-wrap justify-end">
            {mayInvite && active && name && id !== own ? (
              <ButtonLink
                to={`/settings/people/${id}/invitation`}
                look="quiet"
                aria-label={
                  access?.[id] && access[id] !== 'invited' ? `A new password for ${name}` : `Invite ${name}`
                }
              >
                {access?.[id] && access[id] !== 'invited' ? 'New password' : 'Invite'}
              </ButtonLink>
            ) : null}
            <ButtonLink
              to={`/settings/people/${id}`}
              look="quiet"
              className="-mr-4 shrink-0"
              aria-label={name ? `Edit ${name}` : undefined}
            >
              {name ? 'Edit' : 'Say who you are'}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

const AccessTag = ({ access }: { access: Access | undefined }) =>
  access ? <Tag>{accessWords[access]}</Tag> : null;
