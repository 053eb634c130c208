import { SelectField, TextArea } from '../field';
import { fieldOf, Part, type PartOf } from './part';

const languages = [
  { value: '', label: 'As the firm writes' },
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'it', label: 'Italiano' },
];
const styles = [
  { value: '', label: 'As the firm’s offers look' },
  { value: 'quiet', label: 'Quiet' },
  { value: 'letter', label: 'Letter' },
  { value: 'grid', label: 'Grid' },
];
const papers = [
  { value: '', label: 'As in your region' },
  { value: 'A4', label: 'A4' },
  { value: 'LETTER', label: 'US Letter' },
];

/** How the document reads and looks. */
export function StarterDocumentFields({ fields }: PartOf) {
  return (
    <Part title="The document">
      <TextArea meta={fieldOf(fields, 'coverNote')} label="Cover note" />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <SelectField meta={fieldOf(fields, 'language')} label="Language" options={languages} />
        <SelectField meta={fieldOf(fields, 'style')} label="Style" options={styles} />
        <SelectField meta={fieldOf(fields, 'paper')} label="Paper" options={papers} />
      </div>
    </Part>
  );
}
