import { forgotten } from '~/domain/erasing';
import { ButtonLink } from '../button';

type Contact = { id: string; name: string; email: string; role: string };

/** Who the client is: the people there, and where they are. */
export function ContactsCard({
  clientId,
  address,
  contacts,
}: {
  clientId: string;
  address: string;
  contacts: Contact[];
}) {
  return (
    <section aria-labelledby="contacts" className="card px-6 py-5">
      <h2 id="contacts">People there</h2>
      {contacts.length === 0 ? (
        <p className="mt-2 text-ink-2">Nobody yet. An offer needs one person who can say yes alone.</p>
      ) : (
        <ul className="m-0 mt-2 list-none p-0">
          {contacts.map((contact) => (
            <ContactLine key={contact.id} clientId={clientId} contact={contact} />
          ))}
        </ul>
      )}
      <ButtonLink to={`/clients/${clientId}/contacts/new`} className="mt-3">
        Add a person
      </ButtonLink>
      {address ? (
        <>
          <h3 className="mt-6 text-[13px] font-medium text-ink-2">Address</h3>
          <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{address}</p>
        </>
      ) : null}
    </section>
  );
}

function ContactLine({ clientId, contact }: { clientId: string; contact: Contact }) {
  const { id, name, email, role } = contact;
  return (
    <li className="border-b border-line py-2.5 last:border-b-0 [overflow-wrap:anywhere]">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold">{name}</p>
          {name === forgotten && !email ? (
            <p className="text-[13px] text-ink-2">Forgotten; an offer went to them.</p>
          ) : null}
          {role ? <p className="text-[13px] text-ink-2">{role}</p> : null}
        </div>
        <ButtonLink
          to={`/clients/${clientId}/contacts/${id}`}
          look="quiet"
          aria-label={`Edit ${name}`}
          className="-mr-4"
        >
          Edit
        </ButtonLink>
      </div>
      {email ? (
        <a
          href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
          className="inline-block py-1 text-[14px] text-ink underline decoration-line-strong underline-offset-3"
        >
          {email}
        </a>
      ) : null}
    </li>
  );
}
