/** The link that was just made. It is not stored, so it can't be shown again. */
export function InvitationLink({ link, days }: { link: string; days: number }) {
  return (
    <div role="status" className="mb-7 max-w-[640px] rounded-[10px] bg-kept-soft px-4 py-4">
      <label htmlFor="link" className="mb-1.5 block font-medium">
        Copy this link now, and send it to them
      </label>
      <input id="link" className="control font-mono text-[13px]" readOnly value={link} />
      <p className="mt-1.5 text-[13px] text-ink-2">
        It works once, within {days} days, and is shown only now. Whoever has it can use it.
      </p>
    </div>
  );
}
