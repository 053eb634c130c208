import { otherLanguageOf } from './looks-like';
import { isObservable } from './observable/is-observable';
import { deliverablesOf, type FieldText } from './offer-texts';
import type { Mark, Rule } from './rule';
import { vagueMarks } from './vague-words/vague-marks';

/** The title is a name, and exclusions are where open-ended words belong. */
export const scopeVague: Rule = {
  id: 'scope.vague',
  field: 'outcome',
  kind: 'advice',
  ground: 'judgement',
  asks: 'No open-ended wording in the outcome, the deliverables and their done-whens.',
  test: ({ offer }) => {
    if (otherLanguageOf(offer) !== null) return [];
    const texts: FieldText[] = [
      { field: 'outcome', text: offer.outcome },
      ...deliverablesOf(offer).flatMap(({ path, deliverable }) => [
        { field: `${path}.name`, text: deliverable.name },
        { field: `${path}.doneWhen`, text: deliverable.doneWhen },
      ]),
    ];
    return texts.flatMap(({ field, text }) => {
      const marks = vagueMarks(text, offer.language);
      return marks.length === 0 ? [] : [{ field, sentence: sentenceOn(text, marks), marks }];
    });
  },
};

function sentenceOn(text: string, [first, ...others]: Mark[]): string {
  if (!first) return '';
  const more =
    others.length === 0
      ? ''
      : ` ${others.length === 1 ? 'One more is' : `${others.length} more are`} marked.`;
  return `“${text.slice(first.start, first.end)}” leaves it open. ${first.why} Sharper: “${first.sharper}”.${more}`;
}

const noWords = { deliverables: [], options: [] };

export const scopeObservable: Rule = {
  id: 'scope.observable',
  field: 'deliverables',
  kind: 'advice',
  ground: 'judgement',
  asks: 'Each done-when names something one can see: a number, a thing handed over, a dated event.',
  test: ({ offer }) =>
    deliverablesOf(otherLanguageOf(offer) === null ? offer : noWords).flatMap(
      ({ path, deliverable: { doneWhen } }) =>
        doneWhen.trim() === '' || isObservable(doneWhen, offer.language)
          ? []
          : [
              {
                field: `${path}.doneWhen`,
                sentence:
                  'Nobody else could see from this that it is done. Name a number, a thing handed over or a dated ' +
                  'event: “the ___ is in ___’s inbox”.',
              },
            ],
    ),
};
