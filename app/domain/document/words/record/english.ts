import type { RecordWords } from './record-words';

export const english: RecordWords = {
  heading: 'Acceptance record',
  titleFor: (offer) => `Acceptance record: ${offer}`,
  said: (name, client, day) => `${name} said yes to this offer for ${client} on ${day}.`,
  accepted: {
    heading: 'What was accepted',
    number: 'Number',
    option: 'Chosen',
    added: 'Added',
    purchaseOrder: 'Purchase order',
    words: 'Their words',
  },
  consent: {
    heading: 'Who said yes, when and from where',
    name: 'Name, as typed',
    ticked: 'Sentence ticked',
    wording: 'Wording of',
    utc: 'Time, UTC',
    local: 'Time at the firm',
    address: 'Network address',
    forwarded: 'Passed on for',
    program: 'Program used',
  },
  fingerprints: {
    heading: 'For checking: fingerprints (SHA-256)',
    sentCopy: 'Offer as sent',
    shown: 'Page as shown',
    head: (seq) => (seq === null ? 'Head of the log' : `Head of the log, event ${seq}`),
  },
  about: {
    heading: 'What this is',
    signature:
      'A simple electronic signature: a name typed and a sentence ticked on a web page. It keeps what was sent, shown and chosen. It does not prove who typed, and it promises nothing about the law of any country.',
    check: (at) =>
      at
        ? `Keep this file. The head shows whether the log was changed since. Whether it is the file that was printed, this page says: ${at}`
        : 'Keep this file. Whoever sent the offer can say whether it is the one that was printed; the head shows whether the log was changed since.',
  },
  codePoints:
    'What stands in square brackets could not be printed here and is given by its Unicode code points.',
};
