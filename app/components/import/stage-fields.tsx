import type { StageMeaning } from '~/domain/import/stages';
import { useCounts } from './use-counts';

export const meaningWords: Record<StageMeaning, string> = {
  delivered: 'Won, and the promise kept',
  accepted: 'Won, still to deliver',
  declined: 'Lost: they said no',
  sent: 'Open: the offer is with them',
  'left out': 'Leave it out',
};

/** What each stage of the file means here. */
export function StageFields({
  stages,
}: {
  stages: { stage: string; rows: number; means: StageMeaning | '' }[];
}) {
  const { rows: inWords } = useCounts();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-serif text-[19px]">Stages</legend>
      <p className="mb-3 max-w-[62ch] text-[13px] text-ink-2">
        A stage that means nothing is refused, row by row. Leave out what never was an offer.
      </p>
      {stages.map(({ stage, rows, means }, at) => (
        <div
          key={stage}
          className="grid items-center gap-x-6 gap-y-1.5 border-t border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_300px]"
        >
          <input type="hidden" name="stage" value={stage} />
          <label htmlFor={`stage-${at}`} className="min-w-0 [overflow-wrap:anywhere]">
            {stage || 'Without a stage'} <span className="num text-[13px] text-ink-2">{inWords(rows)}</span>
          </label>
          <select id={`stage-${at}`} name="means" defaultValue={means} className="control">
            <option value="">Choose what it means</option>
            {Object.entries(meaningWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
