import type { Merging, SpelledKind, SpellingGroup } from '~/domain/import/spellings';
import { useCounts } from './use-counts';

const titles: Record<SpelledKind, string> = {
  client: 'Clients that may be one',
  contact: 'People at one client who may be one',
  seller: 'People of ours who may be one',
  title: 'Products that may be one',
};

/** Names that differ in case, spacing or punctuation alone: one, or several, as whoever knows them says. */
export function SpellingFields({
  groups,
  merging,
}: {
  groups: Record<SpelledKind, SpellingGroup[]>;
  merging: Record<SpelledKind, Merging>;
}) {
  const { rows: inWords } = useCounts();
  const kinds = (Object.keys(titles) as SpelledKind[]).filter((kind) => groups[kind].length > 0);
  return kinds.map((kind) => (
    <fieldset key={kind} className="min-w-0">
      <legend className="mb-2 font-serif text-[19px]">{titles[kind]}</legend>
      <p className="mb-3 max-w-[62ch] text-[13px] text-ink-2">
        They differ in case, spacing or punctuation alone. Nothing is made one unless you say so.
      </p>
      {groups[kind].map(({ key, spellings, at: client }) => (
        <div
          key={key}
          className="grid items-center gap-x-6 gap-y-1.5 border-t border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_300px]"
        >
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="group" value={key} />
          <label htmlFor={`${kind}-${key}`} className="min-w-0 [overflow-wrap:anywhere]">
            {spellings.map(({ name, rows, known }, at) => (
              <span key={name} className="mr-3">
                {name}{' '}
                <span className="num text-[13px] text-ink-2">
                  {[rows > 0 && inWords(rows), known && 'known here'].filter(Boolean).join(', ')}
                  {at < spellings.length - 1 ? ';' : ''}
                </span>
              </span>
            ))}
            {client ? <span className="block text-[13px] text-ink-2">at {client.name}</span> : null}
          </label>
          <select
            id={`${kind}-${key}`}
            name="becomes"
            defaultValue={merging[kind][key] ?? ''}
            className="control"
          >
            <option value="">Keep them apart</option>
            {spellings.map(({ name }) => (
              <option key={name} value={name}>
                All are {name}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  ));
}
