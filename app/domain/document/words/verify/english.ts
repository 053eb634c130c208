import type { VerifyWords } from './verify-words';

export const english: VerifyWords = {
  heading: 'Is this what was sent?',
  below: (firm) =>
    `Choose the PDF that you hold, or paste its fingerprint. It is compared with what ${firm} sent, and not kept.`,
  file: 'The PDF',
  fileHint: 'The file as it reached you, at most 5 MB.',
  fingerprint: 'Or its fingerprint',
  fingerprintHint: 'SHA-256, 64 digits. The foot of an offer’s page shows the first 16, which are enough.',
  compare: 'Compare',
  another: 'Compare another',
  errors: {
    nothing: 'Choose a PDF, or paste a fingerprint.',
    both: 'Give one of the two: the PDF or the fingerprint.',
    fingerprint: 'This is no fingerprint: it has 64 digits, or the first 16 of them, from 0 to 9 and a to f.',
    large: 'This file is larger than 5 MB, so it can’t be compared here. Paste its fingerprint.',
  },
  yes: {
    document: 'Yes, this is the PDF that was sent.',
    copy: 'Yes, this is the fingerprint of what was sent.',
    record: 'Yes, this is the acceptance record that was printed here.',
  },
  offer: 'Offer',
  revision: (number, revision) => `${number}, revision ${revision}`,
  sent: 'Sent',
  sentOn: (day, firm, client) => `on ${day}, by ${firm} to ${client}`,
  newer: (revision, day) => `It is not the latest: revision ${revision} was sent on ${day}.`,
  answer: 'Answer',
  accepted: (name, day) => (name ? `Accepted by ${name} on ${day}` : `Accepted on ${day}`),
  withdrawn: (day) => `None: it was taken back on ${day}`,
  otherwise: (day) => `On ${day}, and not with a yes`,
  unanswered: 'None yet',
  takenBack: 'The yes that this record is of does not stand any more.',
  blackedOut: (day) =>
    `It is not kept here as it was: on ${day} a name was blacked out on purpose. What you hold is what was sent.`,
  no: {
    heading: 'Nothing here has this fingerprint.',
    text: 'It was not sent from here, or it was changed since, be it by a letter. Compare the file as it first reached you.',
  },
};
