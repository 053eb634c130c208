import { type Level, type LevelName, lastOf, signalsOf } from './levels';
import { signalWords } from './line-words';
import type { RelationshipLog } from './log';
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

/** One plain sentence on why a level stands as it does, by the lines that the firm drew. */
export function levelSentence(level: Level, log: RelationshipLog, lines: RelationshipThresholds): string {
  switch (level.name) {
    case 'professional':
      return professional(level, log, lines);
    case 'personal':
      return personal(level, log, lines);
    case 'structural':
      return structural(level, log, lines);
    case 'power':
      return power(level, log, lines);
  }
}

type Sentence = (level: Level, log: RelationshipLog, lines: RelationshipThresholds) => string;

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

const personal: Sentence = ({ standing, evidence }, { touchpoints }, { signalKinds, signalMonths }) => {
  const ids = new Set(evidence.map(({ eventId }) => eventId));
  const told = touchpoints.filter(({ eventId }) => ids.has(eventId)).flatMap(signalsOf);
  const signs = [...new Set(told)].map((signal) => signalWords[signal].replace(/^they /, ''));
  const span = monthsInWords(signalMonths);
  if (standing === 'met') return `Within ${span} they ${listed(signs)}.`;
  const last = span.replace(/^a /, '');
  const often = signalKinds === 1 ? '' : signalKinds === 2 ? 'twice ' : `${inWords(signalKinds)} times `;
  return standing === 'lapsed'
    ? `They showed it, but not ${often}within the last ${last}.`
    : `It takes ${countInWords(signalKinds, 'sign')} within ${span}: they call first, introduce, thank, forgive or share.`;
};

const structural: Sentence = ({ standing, evidence }, { facts }, { acceptances, acceptanceMonths }) => {
  const ids = new Set(evidence.map(({ eventId }) => eventId));
  const fact = facts.find((one) => one.confirmations.some(({ eventId }) => ids.has(eventId)));
  const yeses = `${countInWords(acceptances, 'yes')} within ${monthsInWords(acceptanceMonths)}`;
  if (standing === 'met') {
    if (fact) return `They said so: “${fact.text}”.`;
    const spaced = acceptances === 1 ? '' : ', none long after the last';
    return `${yeses.charAt(0).toUpperCase()}${yeses.slice(1)}${spaced}.`;
  }
  return standing === 'lapsed'
    ? 'It was so. Since then the yeses came further apart, or nobody asked again.'
    : `It takes ${yeses}, or their word that we are in their process.`;
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
