import type { ActionFunctionArgs } from '@remix-run/node';
import { useHints } from '~/components/builder/coffee/findings';
import { StyleChoice } from '~/components/builder/fields/style-choice';
import { keepingText } from '~/components/builder/saving/keeping-text';
import { StepPage } from '~/components/builder/step-page';
import { useBuilder } from '~/components/builder/use-builder';
import { SelectField, TextArea } from '~/components/field';
import { type Language, languages, type Offer } from '~/domain/proposal';
import { documentForm } from '~/forms/offer-steps';
import { titled } from './page-title';
import { saveStep } from './save-step.server';

export const meta = titled('Document');
export const action = (args: ActionFunctionArgs) => saveStep('document', documentForm, args);
export const clientAction = keepingText('document');

/** Each in its own words, for whoever reads it. */
const names: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
};
const papers = [
  { value: '', label: 'As in your region' },
  { value: 'A4', label: 'A4' },
  { value: 'LETTER', label: 'Letter' },
];

const formOf = ({ language, style, paper, coverNote }: Offer) => ({
  language,
  style,
  paper: paper ?? ('' as const),
  coverNote,
});

export default function DocumentStep() {
  const { coverNote } = useBuilder().saved.offer;
  const hintOf = useHints({ coverNote });
  return (
    <StepPage
      place="document"
      title="Document"
      why="What they hold in their hands. The words you wrote stay as they are; this is what stands around them."
      schema={documentForm}
      formOf={formOf}
    >
      {({ fields }) => (
        <>
          <StyleChoice meta={fields.style} hint={hintOf('style')} />
          <div className="grid max-w-[520px] gap-5 sm:grid-cols-2">
            <SelectField
              meta={fields.language}
              label="Language"
              options={languages.map((value) => ({ value, label: names[value] }))}
              hint={hintOf('language', 'For its headings, dates and numbers.')}
            />
            <SelectField meta={fields.paper} label="Paper" options={papers} hint={hintOf('paper')} />
          </div>
          <TextArea
            meta={fields.coverNote}
            label="A few words before it (optional)"
            rows={4}
            placeholder="Dear Dana, thank you for the hour on Tuesday. Here is the small thing we spoke of."
            hint={hintOf('coverNote', 'It stands at the head of the document, before the offer.')}
          />
        </>
      )}
    </StepPage>
  );
}
