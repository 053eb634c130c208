/** The firm's settings for who may not change them: no form that looks as if one could. */
export function FirmReading({ owners, rows }: { owners: string; rows: { label: string; value: string }[] }) {
  return (
    <>
      <p className="mb-5">{owners} can change this.</p>
      <dl className="grid max-w-[640px] gap-x-6 border-t border-line sm:grid-cols-[12rem_1fr]">
        {rows.map(({ label, value }) => (
          <div key={label} className="border-b border-line py-2.5 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="text-ink-2">{label}</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{value || '–'}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
