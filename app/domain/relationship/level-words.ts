import { addMonths } from '../calendar';
import type { CivilDate } from '../proposal';
import { type Level, type LevelName, lastOf, signalsOf } from './levels';
import { signalWords } from './line-words';
import { byDay, type Evidence, evidenceOf, type RelationshipLog, type Signal } from './log';
import { countInWords, inWords, listed, monthsInWords, shareInWords } from './number-words';
import type { RelationshipThresholds } from './thresholds';

export const levelTitles: Record<LevelName, string> = {
  professional: 'They trust our word',
  personal: 'They like working with us',
  structural: 'We are part of how they work',
  power: 'It works whoever serves them',
};

export const levelStandings: Record<Level['standing'], string> = {
  met: 'met',
  'not yet': 'not yet',
  lapsed: 'lapsed',
};

/**
 * One plain sentence on why a level stands as it does, by the lines that the firm drew. `day`: a day as it is written;
 * `today` says which signs still count.
 */
export function levelSentence(
  level: Level,
  log: RelationshipLog,
  lines: RelationshipThresholds,
  on: { today: CivilDate; day(date: CivilDate): string },
): string {
  switch (level.name) {
    case 'professional':
      return professional(level, log, lines, on);
    case 'personal':
      return personal(level, log, lines, on);
    case 'structural':
      return structural(level, log, lines, on);
    case 'power':
      return power(level, log, lines, on);
  }
}

type Sentence = (...of: Parameters<typeof levelSentence>) => string;

/** What a level rests on, or what keeps it from being met: of promises all that count, the broken ones too. */
export const groundsOf = (level: Level, log: RelationshipLog, lines: RelationshipThresholds): Evidence[] =>
  level.name === 'professional' ? lastOf(log, lines.lastDeliveries).map(evidenceOf) : level.evidence;

const professional: Sentence = ({ standing }, log, { lastDeliveries, keptPercent }) => {
  const last = lastOf(log, lastDeliveries);
  const kept = last.filter((one) => one.kept).length;
  if (last.length === 0) return 'No promise was delivered to them yet.';
  const counted = last.length === 1 ? 'the one promise so far' : `the last ${inWords(last.length)} promises`;
  if (standing === 'met') {
    return kept === last.length ? `You kept ${counted}.` : `You kept ${inWords(kept)} of ${counted}.`;
  }
  return `You kept ${kept === 0 ? 'none' : inWords(kept)} of ${counted}; it takes ${shareInWords(keptPercent)}.`;
};

const personal: Sentence = ({ standing }, log, { signalKinds, signalMonths }, { today, day }) => {
  const signs = signsSince(log, addMonths(today, -signalMonths), today).map(
    ([signal, on]) => `${signalWords[signal].replace(/^they /, '')} (${day(on)})`,
  );
  const span = monthsInWords(signalMonths);
  if (standing === 'met') return `Within ${span} they ${listed(signs)}.`;
  const soFar = signs.length === 0 ? '' : ` So far they ${listed(signs)}.`;
  const last = span.replace(/^a /, '');
  const kinds = signalKinds === 1 ? '' : `in ${inWords(signalKinds)} ways `;
  return standing === 'lapsed'
    ? `They showed it, but not ${kinds}within the last ${last}.${soFar}`
    : `It takes ${signalKinds === 1 ? 'one sign' : `${inWords(signalKinds)} different signs`} within ${span}: they come to us first, introduce, thank, forgive or share.${soFar}`;
};

/** Their different signs between two days, and the latest day of each. */
function signsSince(
  { touchpoints }: RelationshipLog,
  since: CivilDate,
  today: CivilDate,
): [Signal, CivilDate][] {
  const latest = new Map<Signal, CivilDate>();
  for (const one of touchpoints.filter(({ on }) => on >= since && on <= today).sort(byDay)) {
    for (const signal of signalsOf(one)) latest.set(signal, one.on);
  }
  return [...latest];
}

const structural: Sentence = (
  { standing, evidence },
  { facts },
  { acceptances, acceptanceMonths, inProcessDays },
  { day },
) => {
  const ids = new Set(evidence.map(({ eventId }) => eventId));
  const fact = facts.find((one) => one.confirmations.some(({ eventId }) => ids.has(eventId)));
  const yeses = `${countInWords(acceptances, 'yes')} within ${monthsInWords(acceptanceMonths)}`;
  if (standing === 'met') {
    if (fact) return `They said so: “${fact.text}”.`;
    const spaced = acceptances === 1 ? '' : ', none long after the last';
    return `${yeses.charAt(0).toUpperCase()}${yeses.slice(1)}${spaced}.`;
  }
  if (standing === 'not yet') return `It takes ${yeses}, or their word that we are in their process.`;
  const apart = 'the yeses came further apart, or nobody asked again';
  if (!fact) return `It was so. Since then ${apart}.`;
  const since = fact.droppedOn
    ? `since ${day(fact.droppedOn)} it is not so any more`
    : `they last said so on ${day(fact.on)}, and their word counts for ${inProcessDays} days`;
  const said = `It was so: “${fact.text}”; ${since}.`;
  return evidence.length > 1 ? `${said} Since then ${apart} too.` : said;
};

const power: Sentence = ({ standing }, { deliveries }, { leaders, leaderMonths }) => {
  const kept = new Set(deliveries.filter((one) => one.kept).map((one) => one.ledByName));
  const names = [...kept].filter((leader) => leader !== null);
  if (standing === 'met') {
    const all = names.length === 1 ? '' : names.length === 2 ? 'both ' : 'all ';
    return `${listed(names)} ${all}kept promises to them.`;
  }
  if (standing === 'lapsed') {
    const who = leaders === 1 ? 'You' : 'Several of you';
    return `${who} kept promises to them, the last more than ${monthsInWords(leaderMonths)} ago.`;
  }
  if (names.length === 0) {
    return `It takes promises kept by ${inWords(leaders)} of your people.`;
  }
  return `So far only ${listed(names)} ${names.length === 1 ? 'has' : 'have'} kept promises to them.`;
};
