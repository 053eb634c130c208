import { ButtonLink } from '~/components/button';

type Props = {
  recognised: { heading: string; title: string; rows: { label: string; value: string }[]; notes: string[] };
  another: string;
};

/** It is what was sent: of which offer, when, and what was said to it. */
export function VerifyResult({ recognised: { heading, title, rows, notes }, another }: Props) {
  return (
    <>
      <h1 className="mb-6 text-kept">{heading}</h1>
      <section className="card p-5 sm:p-7">
        <h2 className="mb-4 [overflow-wrap:anywhere]">{title}</h2>
        <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-[110px_minmax(0,1fr)]">
          {rows.map(({ label, value }) => (
            <div key={label} className="sm:contents">
              <dt className="text-[13px] text-ink-2 sm:text-[15px]">{label}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
        {notes.map((note) => (
          <p key={note} className="mt-4 rounded-[10px] bg-wait-soft px-4 py-3 text-wait">
            {note}
          </p>
        ))}
      </section>
      <p className="mt-6">
        <ButtonLink to="/verify" reloadDocument>
          {another}
        </ButtonLink>
      </p>
    </>
  );
}
