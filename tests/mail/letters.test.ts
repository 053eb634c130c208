import { describe, expect, test } from 'vitest';
import type { Letter } from '~/domain/post/letter';
import { answerToClient, reminderLetter, replyLetter } from '~/domain/post/letters';
import { type AnswerFacts, answeredKinds } from '~/domain/post/mail-kinds';
import { answerToUs, questionLetter } from '~/domain/post/our-letters';
import { reminderKinds } from '~/domain/post/reminder-kinds';
import { type Language, languages, type Snapshot } from '~/domain/proposal';
import { messageOf } from '~templates/messages/message';
import { proposalMail } from '~templates/messages/proposal-mail';
import { choiceOffer, recipient, sender, typicalOffer, viewOf } from '../support/offers';

const link = 'https://offers.example/p/AbC?x="1"&y=<2>';
const about = (language: Language = 'en') => {
  const snapshot: Snapshot = {
    kind: 'first-cup/sent@1',
    number: '2026-014',
    revision: 1,
    sentOn: '2026-12-01',
    sentAt: '2026-12-01T10:00:00.000Z',
    from: sender,
    to: recipient,
    offer: { ...typicalOffer, language },
  };
  return { snapshot, link };
};
const answer: AnswerFacts = {
  answer: 'accepted',
  by: 'Dana Fox',
  terms: 'You get a list by 8 December for $900.00.',
  words: 'Line one\nLine two',
  amount: '500 USD',
  until: '2027-03-01',
  head: '42-5f2c9ab1',
};
const verifyAt = 'https://offers.example.com/verify';
const all = { calendar: true, record: true, verifyAt };
const toClient = (language: Language): Letter[] => [
  ...answeredKinds.map((kind) => answerToClient(about(language), { ...answer, answer: kind }, all)),
  replyLetter(about(language), { question: 'Qu?', reply: 'Si.' }, true),
  ...reminderKinds.map((reminder) => reminderLetter(about(language), { reminder, words: '' }, '2026-12-15')),
];
const ours = [
  ...answeredKinds.map((kind) => answerToUs(about(), { ...answer, answer: kind })),
  questionLetter(about(), { question: 'Does it cover the app?', by: 'Dana Fox' }),
];
const everyMessage = [
  ...languages.flatMap(toClient).map((letter) => messageOf(letter)),
  ...ours.map((letter) => messageOf(letter)),
  proposalMail(viewOf(typicalOffer), { online: { label: 'Read', url: link, nextStep: 'Say yes there.' } }),
  proposalMail(viewOf(choiceOffer), { logo: true }),
];

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const wordsOfHtml = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>.*?<\/title>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '?')
    .replace(/\s+/g, ' ');

test.each(languages)(
  'a mail with a record says where a file can be compared, and without such a place nothing: %s',
  (language) => {
    const small = (attached: Parameters<typeof answerToClient>[2]) =>
      answerToClient(about(language), { ...answer, answer: 'accepted' }, attached).smallPrint.join(' ');
    expect(small(all)).toContain(` ${verifyAt}`);
    expect(small({ ...all, record: false })).not.toContain('/verify');
    expect(small({ ...all, verifyAt: null })).not.toMatch(/verify|null/);
  },
);

describe('every mail', () => {
  test('asks for nothing from anywhere and runs nothing', () => {
    for (const { html } of everyMessage) {
      expect(html).not.toMatch(/<script|<link|@import|url\(|<iframe|\son\w+=/i);
      expect(html.match(/\ssrc="[^"]*"/g) ?? []).toEqual(
        html.includes('cid:logo') ? [' src="cid:logo"'] : [],
      );
    }
  });

  test('says in plain text all that its HTML says', () => {
    for (const { text, html } of everyMessage) {
      const said = wordsOfHtml(html);
      for (const line of text.split('\n')) {
        const words = line
          .replace(/^(> |- |-- )/, '')
          .replace(/:$/, '')
          .replace(/\s+/g, ' ')
          .trim();
        if (words === link)
          expect(html).toContain('href="https://offers.example/p/AbC?x=&quot;1&quot;&amp;y=&lt;2&gt;"');
        else if (words !== '--') expect(said).toContain(words);
      }
      expect(text).not.toMatch(/\n{3}/);
    }
  });

  test('is laid out in tables with its styles on its elements, and has dark colours', () => {
    for (const { html } of everyMessage) {
      expect(html).toContain('<meta name="color-scheme" content="light dark">');
      expect(html).toContain('@media (prefers-color-scheme:dark)');
      expect(html).not.toMatch(/<p(?![^>]*style=)/);
      expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
    }
  });

  test('names its language', () => {
    const [german] = toClient('de').map((letter) => messageOf(letter));
    expect(german?.html).toContain('<html lang="de-');
    expect(messageOf(ours[0] as Letter).html).toContain('<html lang="en">');
  });

  test('takes a colour that is none for our own', () => {
    const [letter] = toClient('en');
    const firm = { name: 'X', accent: 'red;background:url(http://evil.example)' };
    expect(messageOf({ ...(letter as Letter), firm }).html).not.toContain('evil');
  });
});

describe('a letter to the client', () => {
  test.each(languages.filter((language) => language !== 'en'))(
    'has no English sentence left: %s',
    (language) => {
      const sentences = (letters: Letter[]) =>
        letters.flatMap(({ subject, parts, smallPrint }) => [
          subject,
          ...smallPrint,
          ...parts.flatMap((part) => ('text' in part ? [part.text] : 'label' in part ? [part.label] : [])),
          ...parts.flatMap((part) => ('heading' in part ? [part.heading] : [])),
        ]);
      const english = new Set(sentences(toClient('en')));
      const theirs = sentences(toClient(language)).filter((text) => english.has(text));
      expect(
        theirs.filter(
          (text) => ![answer.terms, answer.words, typicalOffer.title, 'Qu?', 'Si.', ''].includes(text),
        ),
      ).toEqual([]);
    },
  );

  test('reminds with what it is about, until the day it is open now', () => {
    const letter = reminderLetter(about(), { reminder: 'unread', words: '' }, '2026-12-20');
    const { text } = messageOf(letter);
    expect(text).toMatch(/Checkout review\n\nPrice: [^\n]*1,156\.68\nYou have it by: [^\n]*8/);
    expect(text).toMatch(/Say yes by: (20 Dec|Dec 20)/);
  });

  test('asks for no answer to what was answered', () => {
    const labels = [true, false].map((open) => {
      const { parts } = replyLetter(about(), { question: 'When?', reply: 'Soon.' }, open);
      return parts.flatMap((part) => (part.kind === 'button' ? [part.label] : []));
    });
    expect(labels).toEqual([['Read it and answer here'], ['See it again']]);
  });

  test('leaves out what there is nothing to say of', () => {
    const bare = { ...answer, terms: '', words: '', amount: '', until: null, head: null };
    const letter = answerToClient({ ...about(), link: null }, bare, { calendar: false, record: false });
    const { text, html } = messageOf(letter);
    expect(text).toBe(
      [
        'Dear Dana Fox,',
        'Thank you for your yes. Juniper & Lane has it, and this mail is your copy.',
        'Checkout review',
        'Kind regards\n\nIda Brandt, Juniper & Lane',
        '-- \nReplies to this mail reach Ida Brandt, Juniper & Lane.\n',
      ].join('\n\n'),
    );
    expect(html).not.toContain('href');
  });

  test('reminds in the writer’s own words where there are some', () => {
    const letter = reminderLetter(about(), { reminder: 'unread', words: 'Just asking, Dana.' }, null);
    expect(messageOf(letter).text).toContain('Just asking, Dana.');
    expect(messageOf(letter).text).not.toContain('I sent you this offer');
  });
});
