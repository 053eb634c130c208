import type { PostWords } from './post-words';

export const english: PostWords = {
  readOnline: 'Read it and answer here',
  sayYes: 'Say yes on that page, or reply “yes”.',
  seeAgain: 'See it again',
  answers: {
    accepted: {
      subject: (title) => `Agreed: ${title}`,
      thanks: (firm) => `Thank you for your yes. ${firm} has it, and this mail is your copy.`,
    },
    smaller: {
      subject: (title) => `A smaller one, please: ${title}`,
      thanks: (firm) => `${firm} has your wish for something smaller, and will come back to you.`,
    },
    different: {
      subject: (title) => `Something different, please: ${title}`,
      thanks: (firm) => `${firm} has your wish for something different, and will come back to you.`,
    },
    'not now': {
      subject: (title) => `Not now: ${title}`,
      thanks: (firm) => `${firm} knows that now is not the time.`,
    },
    declined: {
      subject: (title) => `No, thank you: ${title}`,
      thanks: (firm) => `${firm} has your answer. Thank you for giving one.`,
    },
  },
  yesOf: (by, firm) => `${by} said yes to this offer. ${firm} has it, and this mail is your copy.`,
  agreed: 'What you agreed to',
  purchaseOrder: (order) => `Purchase order: ${order}`,
  youWrote: 'You wrote',
  amount: (amount) => `You would say yes to ${amount}.`,
  askAgain: (date) => `You asked to hear from us again on ${date}.`,
  calendar: 'The dates are attached for your calendar.',
  record: 'The record of it is attached.',
  reply: { subject: (title) => `Your question: ${title}`, asked: 'You asked' },
  reminders: {
    unread: {
      subject: (title) => `Did it reach you? ${title}`,
      words: 'I sent you this offer a few days ago and wonder whether it reached you.',
    },
    unanswered: {
      subject: (title) => `A yes, a no or a question? ${title}`,
      words: 'Have you made up your mind about this offer? A no is fine too, and so is a question.',
    },
    expiring: {
      subject: (title) => `Open for two more days: ${title}`,
      words: 'This offer closes in two days. If you need longer, tell me.',
    },
  },
  head: (head) => `With your answer our log ends with ${head}.`,
  verify: (at) => `Whether a file is one that we sent, this page says: ${at}`,
  replyTo: (name) => `Replies to this mail reach ${name}.`,
};
