import { ButtonLink } from '~/components/button';
import { Tag } from '~/components/tag';

type Person = { id: string; name: string; email: string; active: boolean };

export function PeopleList({ people }: { people: Person[] }) {
  return (
    <ul className="m-0 max-w-[640px] list-none p-0">
      {people.map(({ id, name, email, active }) => (
        <li
          key={id}
          className="flex items-center justify-between gap-4 border-t border-line py-2.5 last:border-b"
        >
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <p className={name ? 'font-semibold' : 'text-ink-2'}>
              {name || 'You, not named yet'} {active ? null : <Tag>no longer active</Tag>}
            </p>
            {email ? <p className="text-[13px] text-ink-2">{email}</p> : null}
          </div>
          <ButtonLink
            to={`/settings/people/${id}`}
            look="quiet"
            className="-mr-4 shrink-0"
            aria-label={name ? `Edit ${name}` : undefined}
          >
            {name ? 'Edit' : 'Say who you are'}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
