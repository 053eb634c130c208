/** The whole mail as plain text, as it was saved last. */
export function ReminderPreview({ subject, text }: { subject: string; text: string }) {
  return (
    <section aria-labelledby="preview" className="max-w-[560px]">
      <h2 id="preview" className="mb-2">
        The mail
      </h2>
      <div className="card px-5 py-4 text-[14px]">
        <p className="mb-3 border-b border-line pb-3 font-medium">{subject}</p>
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text.trimEnd()}</p>
      </div>
    </section>
  );
}
