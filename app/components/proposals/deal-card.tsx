/** What a file said of a deal. What it did not say is not there. */
export function DealCard(said: {
  amount: string;
  began: string;
  answered: string;
  /** What there is to say of one that nobody decided. */
  open: string;
  reason: string;
  seller: string;
  contact: string;
  deal: string;
}) {
  const rows: [string, string][] = [
    ['It came to', said.amount],
    ['It began on', said.began],
    ['It was decided on', said.answered],
    ['Their answer', said.open],
    ['Why not', said.reason],
    ['Whom it was with', said.contact],
    ['Who led it', said.seller],
    // Without a key column the key is the whole row, and says nothing new.
    ['What the file calls it', said.deal.length <= 60 && !said.deal.startsWith('[') ? said.deal : ''],
  ];
  return (
    <section
      aria-label="What the file says"
      className="rounded-[14px] border border-line bg-surface px-5 py-4"
    >
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[180px_minmax(0,1fr)]">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2 max-sm:mt-1.5">{name}</dt>
              <dd className="num [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
