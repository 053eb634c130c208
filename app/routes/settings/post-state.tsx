/** Whether mail is sent, through which server, and how to change that. */
export function PostState({
  post,
  waiting,
}: {
  post: { host: string; from: string | null } | null;
  waiting: number;
}) {
  if (post) {
    return (
      <p className="max-w-[62ch]">
        Mail goes out through <strong className="font-semibold">{post.host}</strong>, from{' '}
        {post.from ?? 'the address of whoever wrote the offer'}.
      </p>
    );
  }
  return (
    <section className="card p-5" aria-labelledby="no-post">
      <h2 id="no-post">No mail is sent from here</h2>
      <p className="mt-1 max-w-[62ch] text-ink-2">
        Everything works without: you open the ready mail in your own program, or copy the words. To have
        First Cup send it, start the server with the address of your mail server:
      </p>
      <pre className="mt-3 whitespace-pre-wrap rounded-[9px] bg-sunk px-4 py-3 text-[13px] [overflow-wrap:anywhere]">
        SMTP_URL=smtps://user:password@mail.example.com{'\n'}MAIL_FROM=offers@example.com
      </pre>
      <p className="mt-3 max-w-[62ch] text-[13px] text-ink-2">
        Your mail provider names server, user and password, most often under “SMTP”. Write @ in the user name
        as %40. Without MAIL_FROM a mail comes from whoever wrote the offer.
        {waiting > 0 ? ' What is on its way below waits until then.' : ''}
      </p>
    </section>
  );
}
