import { isObservable } from '~/domain/coffee-test/observable/is-observable';
import { vagueMarks } from '~/domain/coffee-test/vague-words/vague-marks';
import { doneWhens } from '../domain/wording/done-whens';
import { furtherDoneWhens } from '../domain/wording/further-done-whens';
import { furtherSentences } from '../domain/wording/further-sentences';
import { judged } from '../domain/wording/judged';
import { lastDoneWhens, lastSentences } from '../domain/wording/last-words';
import { strangersDoneWhens } from '../domain/wording/strangers-done-whens';
import { strangersSentences } from '../domain/wording/strangers-sentences';
import { unseenDoneWhens } from '../domain/wording/unseen-done-whens';
import { unseenSentences } from '../domain/wording/unseen-sentences';
import { type Labelled, vagueSentences } from '../domain/wording/vague-sentences';
import type { Row } from './table';

/**
 * How well open-ended wording, and done-whens that nobody can see, are found on labelled sets. The lexicon was tuned on
 * the first ones; the last, by somebody who knew none of it, were read once and changed nothing: the figures to believe.
 */
export function vagueWording(): Row[] {
  const isVague = (text: string) => vagueMarks(text, 'en').length > 0;
  const isUnseen = (text: string) => !isObservable(text, 'en');
  const unseen = (all: readonly Labelled[]) => all.map(([text, is]): Labelled => [text, !is]);
  const tunedOn = [...vagueSentences, ...strangersSentences, ...furtherSentences];
  const tunedDoneWhens = [...doneWhens, ...strangersDoneWhens, ...furtherDoneWhens];
  return [
    row('Vague wording', 'sentences it was tuned on', tunedOn, isVague),
    row('Vague wording', 'written last by the same hand', lastSentences, isVague),
    row('Vague wording', 'by a stranger, never tuned on', unseenSentences, isVague),
    row('Done-whens nobody can see', 'it was tuned on', unseen(tunedDoneWhens), isUnseen),
    row('Done-whens nobody can see', 'written last by the same hand', unseen(lastDoneWhens), isUnseen),
    row('Done-whens nobody can see', 'by a stranger, never tuned on', unseen(unseenDoneWhens), isUnseen),
  ];
}

function row(
  what: string,
  set: string,
  labelled: readonly Labelled[],
  finds: (text: string) => boolean,
): Row {
  const { precision, recall } = judged(labelled, finds);
  const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`;
  return { what: `${what}, ${labelled.length} ${set}`, ours: figures };
}
