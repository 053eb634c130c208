import type { ReviewWords } from './review-words';

export const english: ReviewWords = {
  heading: 'A review of our work together',
  titleFor: (client, period) => `Review of our work with ${client}, ${period}`,
  prepared: (name, day) => (name ? `Prepared by ${name}, ${day}` : `Prepared on ${day}`),
  promises: {
    heading: 'What we promised, and what came of it',
    none: 'In this time no promise was open between us.',
    columns: { title: 'What', amount: 'Agreed', by: 'Promised by', outcome: 'What came of it' },
    more: (count, kept) => `and ${count} more, ${kept === count ? 'all' : kept} of them kept`,
    since: (month, kept, all) => `Since ${month} we kept ${kept} of ${all} promises.`,
  },
  figures: {
    of: (count, all) => `${count} of ${all}`,
    kept: 'promises kept, of those that ended',
    days: (days, isOne) => `${days} ${isOne ? 'day' : 'days'}`,
    answers: (count) =>
      count === 1 ? 'from our offer to your answer' : `from our offer to your answer, median of ${count}`,
    inputs: 'times your part came on time',
  },
  outcome: {
    kept: (day) => `Kept, ${day}`,
    missed: 'Not kept as agreed',
    short: { time: 'late', scope: 'not all of it', price: 'not at the price agreed' },
    open: 'Still open',
    overdue: 'Still open, and late',
    stopped: (day) => `Stopped, ${day}`,
  },
  theirGifts: {
    heading: 'What you brought',
    none: 'Nothing is written down here yet. What did we miss?',
    introduced: (name) => `${name || 'You'} introduced us to someone.`,
    shared: (name) => `${name || 'You'} let us see what few get to see.`,
    'came first': (name) => (name ? `${name} came to us.` : 'You came to us.'),
  },
  ourGifts: {
    heading: 'What we brought unasked',
    none: 'Nothing in this time. What would have helped?',
    kinds: { advice: 'Advice', tool: 'Tool', introduction: 'Introduction' },
  },
  facts: {
    heading: 'What changed',
    none: 'Nothing that you told us has changed, as far as we know. What have we not heard?',
    kinds: {
      goal: 'Your goal',
      pain: 'What is in your way',
      change: 'What changes',
      process: 'How we work with you',
    },
    became: {
      new: (day) => `New, ${day}`,
      ended: (day) => `No longer so, ${day}`,
      confirmed: (day) => `Still so, ${day}`,
    },
    ask: {
      goal: (day) => `Still your goal?\nLast heard ${day}`,
      pain: (day) => `Still so?\nLast heard ${day}`,
      change: (day) => `Has it come?\nLast heard ${day}`,
      process: (day) => `Still so?\nLast heard ${day}`,
    },
  },
  elements: {
    heading: 'What each of us values',
    none: 'We have not written down yet what matters in our work together. Shall we?',
    notRanked: 'Your places are still blank: write them in, 1 for what matters most.',
    middle: (count) => `Your places are the middle of those that ${count} of you gave.`,
    columns: { name: 'What', theirs: 'Your place', ours: 'Our place', action: 'What we do about it' },
    was: (now, was) => `${now} (was ${was})`,
    by: (day) => `by ${day}`,
  },
  more: (count) => `and ${count} more`,
  step: {
    heading: 'The next step we suggest',
    reply: (title) => `You asked us about “${title}”. We answer that first.`,
    keep: (title, day) => `We keep our promise: ${title}${day ? `, by ${day}` : ''}.`,
    wait: (title, day) =>
      `Our offer “${title}” is with you${day ? `, open until ${day}` : ''}. What would you need to decide?`,
    alive: (title) => `You tell us whether “${title}” is still something for you.`,
    offer: 'We send you one small, specific offer, with its price and its dates.',
    mend: (title) => `Before anything new, we make good what we did not keep: ${title}.`,
    talk: 'We sit down together, and you tell us what has changed for you.',
    ask: (fact) => `You tell us whether this is still so: “${fact}”`,
    grow: 'We offer one next thing that builds on what was kept, with its price and its dates.',
    begin: 'We begin with one small, specific offer that is easy to decide.',
  },
  theirView: 'How it was for you',
  agree: { heading: 'What we agree today', what: 'What', who: 'Who', when: 'By when' },
};
