import { longDate } from '../calendar';
import { documentLocale } from '../document/document-view';
import type { Letter, LetterPart } from './letter';
import type { About } from './letters';
import type { AnsweredKind, AnswerFacts, MailFacts } from './mail-kinds';

const said: Record<AnsweredKind, string> = {
  accepted: 'said yes to',
  smaller: 'asked for something smaller than',
  different: 'asked for something different from',
  'not now': 'said “not now” to',
  declined: 'said no to',
};

/** To us, in English: how the client answered. `link` leads to the proposal. */
export function answerToUs(about: About, facts: AnswerFacts): Letter {
  const { title, who, day } = ours(about);
  const by = facts.by || who;
  const sentence = `${by} ${said[facts.answer]} “${title}”.`;
  return letterToUs(about, {
    subject: `${by} ${said[facts.answer]} ${title}`,
    preview: facts.terms || facts.words || sentence,
    parts: [
      { kind: 'lead', text: sentence },
      { kind: 'quote', heading: 'The terms as they saw them', text: facts.terms },
      { kind: 'text', text: facts.purchaseOrder ? `Purchase order: ${facts.purchaseOrder}` : '' },
      { kind: 'quote', heading: 'They wrote', text: facts.words },
      { kind: 'text', text: facts.amount && `They would say yes to ${facts.amount}.` },
      { kind: 'text', text: facts.until ? `Ask again on ${day(facts.until)}.` : '' },
    ],
    smallPrint: facts.head ? [`With this answer the log ends with ${facts.head}.`] : [],
  });
}

/** To us, in English: what the client asks. */
export function questionLetter(about: About, { question, by }: MailFacts['question']): Letter {
  const { title, who } = ours(about);
  return letterToUs(about, {
    subject: `${by || who} asks about ${title}`,
    preview: question,
    parts: [
      { kind: 'lead', text: `${by || who} has a question about “${title}”.` },
      { kind: 'quote', heading: 'They ask', text: question },
    ],
    smallPrint: ['Answer on the proposal: the reply goes out by mail, and shows on their page.'],
  });
}

function letterToUs(
  { snapshot, link }: About,
  { parts, ...rest }: Pick<Letter, 'subject' | 'preview' | 'parts' | 'smallPrint'>,
): Letter {
  const { from, number, to } = snapshot;
  const about: LetterPart = {
    kind: 'facts',
    facts: [
      { label: 'Offer:', value: number },
      { label: 'Client:', value: to.name },
    ],
  };
  return {
    language: 'en',
    firm: { name: from.firmName, accent: from.accent },
    parts: [
      ...parts,
      about,
      ...(link === null ? [] : [{ kind: 'button', label: 'Open the proposal', url: link } as const]),
    ],
    ...rest,
  };
}

function ours({ snapshot }: About) {
  const { offer, to, from } = snapshot;
  const locale = documentLocale('en', from.locale);
  return {
    title: offer.title,
    who: to.contact?.name || to.name,
    day: (date: string) => longDate(date, locale),
  };
}
