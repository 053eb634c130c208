import type { ReachCardProps } from '~/components/clients/glance/reach-card';
import { drawReach } from '~/components/clients/glance/reach-drawing';
import { stepSentence } from '~/domain/insight/own-words';
import { answeredSteps, bandOf, ownStepUps } from '~/domain/insight/step-ups';
import { formatMoneyShort } from '~/domain/money';
import type { Fade } from '~/domain/relationship/fade';
import { inWords, monthsInWords } from '~/domain/relationship/number-words';
import { fitOf, type Reach } from '~/domain/relationship/reach';
import { roundAsk } from '~/domain/relationship/smaller-ask';
import type { FirmDay } from '~/http/firm-day';
import type { Proposal } from '~db/queries/proposals';
import type { Known } from './glance';

/** How large an ask a client would carry, as the page shows it. */

/** The open or planned ask that is largest, and how it stands to the reach in its currency. */
export function reachCard(known: Known): ReachCardProps | null {
  const { reading, rungs, firmDay, lines } = known;
  const ask = askOf(known);
  const currency = ask?.currency ?? rungs.at(-1)?.currency ?? firmDay.firm.currency;
  const reach = reading.reachIn(currency);
  if (!reach) return null;
  const fit = ask ? fitOf(ask.totalMinor, reach.reachMinor, lines) : null;
  const smaller = roundAsk(reach.reachMinor, currency);
  return {
    reach: short(firmDay, reach.reachMinor, currency),
    rule: ruleWords(reach, firmDay),
    halved: reach.halved ? halvedWords(reading.fade) : '',
    ask: ask && fit ? askWords(ask, fit, short(firmDay, ask.totalMinor, currency)) : '',
    smaller:
      ask && fit === 'beyond' && smaller > 0
        ? { id: ask.id, amount: short(firmDay, smaller, currency) }
        : null,
    ...ownSteps(known, { currency, ask, askMinor: ask?.totalMinor ?? reach.reachMinor }),
    drawing: drawReach(reach.reachMinor, ask?.totalMinor ?? null, lines.stretch, (minor) =>
      short(firmDay, minor, currency),
    ),
    rows: restsOn(reach, firmDay, known),
    others: otherReaches(known, currency),
  };
}

/** Beside our own judgement: how asks of that size fared with all clients of the firm. */
function ownSteps(
  { own, log, firmDay: { today } }: Known,
  { currency, ask, askMinor }: { currency: string; ask: Proposal | null; askMinor: number },
): Pick<ReachCardProps, 'ownSteps' | 'ownStepsLater'> {
  if (!own) return { ownSteps: '', ownStepsLater: 'Your own next offers are being read.' };
  const answered = answeredSteps(own.steps);
  if (answered < ownStepUps) {
    const later = `From ${ownStepUps} answered next offers on, your own figures stand here too; so far ${answered}.`;
    return { ownSteps: '', ownStepsLater: later };
  }
  const askedOn = log.sendings.findLast(({ proposalId }) => proposalId === ask?.id)?.on ?? today;
  const yeses = log.answers.filter(
    (one) => one.kind === 'accepted' && one.currency === currency && one.on < askedOn,
  );
  const baseMinor = Math.max(0, ...yeses.map(({ totalMinor }) => totalMinor));
  const band = baseMinor > 0 ? bandOf(askMinor, baseMinor) : null;
  const step = own.steps.find((one) => one.band === band);
  return {
    ownSteps: step ? stepSentence(step, ask ? 'of this size' : 'as large as this reach') : '',
    ownStepsLater: '',
  };
}

/** The largest ask in the firm's currency, or where none is in it in that of the latest: amounts of two don't compare. */
function askOf({ rungs, proposals, firmDay }: Known): Proposal | null {
  const byId = new Map(proposals.map((one) => [one.id, one]));
  const at = (standing: string) => {
    const asks = rungs.filter((rung) => rung.standing === standing && rung.amountMinor > 0);
    const ours = asks.some(({ currency }) => currency === firmDay.firm.currency);
    const of = ours ? firmDay.firm.currency : asks.at(-1)?.currency;
    return asks
      .filter(({ currency }) => currency === of)
      .toSorted((a, b) => b.amountMinor - a.amountMinor)
      .at(0);
  };
  const rung = at('sent') ?? at('draft');
  return (rung && byId.get(rung.id)) ?? null;
}

function askWords(ask: Proposal, fit: 'fits' | 'stretches' | 'beyond', amount: string): string {
  const what = ask.state === 'draft' ? 'The draft' : 'The open offer';
  const says = { fits: 'fits', stretches: 'stretches it', beyond: 'is beyond it' }[fit];
  return `${what} of ${amount} ${says}.`;
}

function otherReaches({ reading, firmDay, log }: Known, main: string): string[] {
  const others = [...new Set(log.deliveries.map(({ currency }) => currency))].filter((one) => one !== main);
  return others.flatMap((currency) => {
    const reach = reading.reachIn(currency);
    return reach ? [short(firmDay, reach.reachMinor, currency)] : [];
  });
}

function restsOn(
  reach: Reach,
  firmDay: FirmDay,
  { lines: { keptMonths, multiples }, reading: { fade } }: Pick<Known, 'lines' | 'reading'>,
): { name: string; value: string }[] {
  const { currency, ceilingMinor, largestKept, levelsMet, multiple, halved } = reach;
  const money = (minor: number) => short(firmDay, minor, currency);
  const carried = multiples[levelsMet] ?? multiple;
  const keptMinor = (largestKept?.totalMinor ?? 0) * multiple;
  return [
    ...(ceilingMinor === null ? [] : [{ name: 'A first cup, at most', value: money(ceilingMinor) }]),
    {
      name: largestKept ? `Largest promise kept: ${largestKept.title}` : 'Largest promise kept',
      value: largestKept ? money(largestKept.totalMinor) : `none in ${monthsInWords(keptMonths)}`,
    },
    {
      name: `Of the four levels ${levelsMet === 1 ? 'one is' : `${inWords(levelsMet)} are`} met`,
      value: `× ${carried}`,
    },
    ...(multiple < carried ? [{ name: 'Your own log allows', value: `× ${multiple}` }] : []),
    ...(ceilingMinor !== null && largestKept
      ? [{ name: 'The larger of a first cup and that', value: money(Math.max(ceilingMinor, keptMinor)) }]
      : []),
    ...(halved ? [{ name: `${fadeWords(fade)}, so half of it`, value: '÷ 2' }] : []),
    { name: 'Reach', value: money(reach.reachMinor) },
  ];
}

const fadeWords = (fade: Fade | null): string =>
  fade?.standing === 'faded' ? 'It has faded' : 'It is fading';

/** At first sight: a large figure that does not say what it multiplies is not believed. */
function ruleWords({ currency, ceilingMinor, largestKept, multiple }: Reach, firmDay: FirmDay): string {
  const kept = largestKept?.totalMinor ?? 0;
  if (multiple <= 1 || kept * multiple <= (ceilingMinor ?? 0)) return '';
  return `At most, by rule of thumb: ${multiple} times the largest promise kept, ${short(firmDay, kept, currency)}.`;
}

const halvedWords = (fade: Fade | null): string =>
  fade?.standing === 'faded'
    ? 'Half of what it was: it has faded. The next exchange brings the other half back.'
    : 'Half of what it was, as long as it fades.';

const short = ({ locale }: FirmDay, minor: number, currency: string): string =>
  formatMoneyShort(minor, currency, locale);
