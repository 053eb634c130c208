import type { StepButton } from '~/components/clients/glance/step-card';
import { sentenceOf } from '~/domain/history';
import type { Insights } from '~/domain/insight/insights';
import type { Rung } from '~/domain/ladder';
import { formatMoneyShort } from '~/domain/money';
import { groundsOf, levelSentence, levelStandings, levelTitles } from '~/domain/relationship/level-words';
import type { Level } from '~/domain/relationship/levels';
import type { Evidence } from '~/domain/relationship/log';
import type { Reading } from '~/domain/relationship/reading';
import { fadeSentence, reasonSentence, stepSentence } from '~/domain/relationship/reading-words';
import type { SensibleStep } from '~/domain/relationship/sensible-step';
import { stepNow } from '~/domain/relationship/step-now';
import type { FirmDay } from '~/http/firm-day';
import type { Relationship } from '~/workflows/footing.server';
import type { Proposal } from '~db/queries/proposals';

/** What the top of a client's page says, in words and strings. */

export type Known = Relationship & {
  clientId: string;
  firmDay: FirmDay;
  proposals: readonly Proposal[];
  rungs: readonly Rung[];
  /** What they asked and nobody replied to yet. */
  questions: readonly { proposalId: string; title: string; by: string }[];
  /** In how many days they answer as a rule; null where nothing is known of that. */
  usualAnswerDays: number | null;
  /** What the firm's own log says; null while it was never read. */
  own: Pick<Insights, 'steps' | 'standings'> | null;
};

type Writer = (evidence: readonly Evidence[]) => { id: string; day: string; text: string }[];

/** Each piece of evidence as the line of the history that it is, latest first. */
export function evidenceWriter({ events, firmDay: { locale, day } }: Known): Writer {
  const byId = new Map(events.map((event) => [event.id, event]));
  return (evidence) =>
    evidence.toReversed().flatMap(({ eventId }) => {
      const event = byId.get(eventId);
      if (!event) return [];
      const { lead, rest } = sentenceOf(event, locale);
      return [{ id: event.id, day: day(event.happenedOn), text: rest ? `${lead}: ${rest}` : lead }];
    });
}

export const levelRows = ({ reading, log, lines, firmDay }: Known, write: Writer) =>
  reading.levels.map((level: Level) => ({
    name: level.name,
    standing: level.standing,
    said: levelStandings[level.standing],
    title: levelTitles[level.name],
    sentence: levelSentence(level, log, lines, firmDay),
    evidence: write(groundsOf(level, log, lines)),
  }));

export function fadeCard({ reading, firmDay }: Known) {
  const { fade, fadeReasons } = reading;
  return {
    standing: fade?.standing ?? ('none' as const),
    sentence: fadeSentence(fade),
    turns: fade?.holdsUntil && fade.standing !== 'fading' ? turnWords(fade, firmDay) : '',
    reasons: fadeReasons.map((reason) => reasonSentence(reason, writing(firmDay))),
  };
}

function turnWords(fade: NonNullable<Reading['fade']>, { day }: FirmDay): string {
  const until = fade.holdsUntil ? day(fade.holdsUntil) : '';
  return fade.standing === 'current' ? `A word is due after ${until}.` : `It begins to fade after ${until}.`;
}

/** Amounts without decimals that are all zero, as in headings. */
const writing = (firmDay: FirmDay) => ({
  ...firmDay,
  money: (minor: number, currency: string) => formatMoneyShort(minor, currency, firmDay.locale),
});

/** The one thing to do next, and its one button. */
export function nextStep(known: Omit<Known, 'own'>): { sentence: string; button: StepButton } {
  const { rungs, proposals, reading, log, firmDay, questions, usualAnswerDays } = known;
  const { currency: firmCurrency, time_zone: timeZone } = firmDay.firm;
  const step = stepNow({
    ...{ proposals, rungs, reading, log, questions, usualAnswerDays },
    ...{ today: firmDay.today, firmCurrency, timeZone },
  });
  return { sentence: stepSentence(step, writing(firmDay)), button: buttonOf(step, known) };
}

function buttonOf(step: SensibleStep, { clientId }: Pick<Known, 'clientId'>): StepButton {
  switch (step.do) {
    case 'reply to their question':
      return { label: 'Read and reply', to: `/proposals/${step.proposalId}#questions` };
    case 'keep the promise':
      return { label: 'See the promise', to: `/proposals/${step.proposalId}` };
    case 'wait for their answer':
      return { label: 'See the offer', to: `/proposals/${step.proposalId}` };
    case 'ask whether it is alive':
      return { label: 'Record their answer', to: `/proposals/${step.proposalId}` };
    case 'send the draft':
      return { label: 'Go on writing', to: `/proposals/${step.proposalId}/outcome` };
    case 'mend the promise':
    case 'get in touch':
      return { label: 'Write down how it went', to: '#line-note' };
    case 'ask whether it is still so':
      return {
        label: 'They say it is still so',
        post: `/clients/${clientId}/facts/${step.fact.factId}/confirmation`,
      };
    case 'offer something':
      return step.parentId
        ? { label: 'Write that offer', post: `/proposals/${step.parentId}/next-step` }
        : { label: 'Write that offer', to: `/proposals/new?client=${clientId}` };
    case 'begin':
      return { label: 'Write a small offer', to: `/proposals/new?client=${clientId}` };
  }
}
