/** What a mail server or the way to it said: `code` is the mail library's, `response` the server's own line. */
export type Refusal = {
  code: string;
  /** Of the three-digit reply, where there was one. */
  responseCode: number | null;
  response: string;
  /** Which step it refused: 'RCPT TO', 'DATA', 'AUTH PLAIN', 'CONN' … */
  command: string;
};

export type MailFailure = {
  /**
   * `line`: nothing can be sent just now; `mail`: this one was put off; `ours`: it is not ready yet; `final`: this one
   * will never be taken.
   */
  kind: 'line' | 'mail' | 'ours' | 'final';
  /** For the person who sent it: what happened and what to do. */
  sentence: string;
  /** Whether the mail server may have it all the same: it had the text, and its answer did not come. */
  mayHaveArrived?: boolean;
};

/**
 * What a refusal means for the mail. Only a permanent one (5xx) of the sender, recipient or text is final: one at the
 * sign-in is about our settings, and every mail waits until they are right.
 */
export function failureOf({ code, responseCode, response, command }: Refusal): MailFailure {
  const said = response ? ` It said: “${inShort(response)}”` : '';
  const about = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (code === 'EENVELOPE' && responseCode === null) {
    return {
      kind: 'final',
      sentence: 'This is not an address that mail can be sent to. Correct it, then send again.',
    };
  }
  if (about && responseCode !== null && responseCode >= 500) {
    return { kind: 'final', sentence: `${refused[command] ?? 'The mail server refused this mail.'}${said}` };
  }
  if (['RCPT TO', 'DATA'].includes(command) && responseCode !== null && responseCode !== 421) {
    return { kind: 'mail', sentence: `The mail server put this mail off; it is tried again.${said}` };
  }
  const mayHaveArrived = responseCode === null && !beforeText.has(command);
  return {
    kind: 'line',
    sentence: `${away[code] ?? 'The mail server did not take the mail.'}${said}`,
    ...(mayHaveArrived ? { mayHaveArrived } : {}),
  };
}

/** Steps at which the text of a mail has not been handed over. */
const beforeText = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'RCPT TO']);

const refused: Record<string, string> = {
  'MAIL FROM': 'The mail server does not let us send from this address: check MAIL_FROM.',
  'RCPT TO': 'The mail server refused the recipient’s address for good.',
  DATA: 'The mail server refused this mail for good.',
};

const away: Record<string, string> = {
  EDNS: 'There is no mail server by the name in SMTP_URL.',
  ESOCKET: 'The mail server could not be reached.',
  ECONNECTION: 'The mail server could not be reached.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EAUTH: 'The mail server did not accept the user name or password in SMTP_URL.',
  ETLS: 'No safe connection to the mail server could be made.',
  EPROTOCOL: 'The mail server closed the door.',
};

/** A server may quote the mail, with the link in it, which is nowhere to be kept: anything as long as a token goes. */
const inShort = (text: string): string => {
  const line = text
    .replace(/[\w-]{32,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
};
