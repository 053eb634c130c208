import { Tag } from '../../tag';

export type EvidenceLine = { id: string; day: string; text: string };
export type LevelRow = {
  name: string;
  standing: 'met' | 'not yet' | 'lapsed';
  said: string;
  title: string;
  sentence: string;
  evidence: EvidenceLine[];
};

const tones = { met: 'kept', 'not yet': 'none', lapsed: 'wait' } as const;

/** How strong it is: four signs, each with what it rests on. */
export function LevelsCard({ levels }: { levels: LevelRow[] }) {
  return (
    <section aria-labelledby="levels" className="card py-2">
      <h2 id="levels" className="px-6 pb-1 pt-3">
        How strong it is{' '}
        <span className="font-sans text-[13px] font-normal text-ink-2">
          {levels.filter(({ standing }) => standing === 'met').length} of {levels.length} levels met
        </span>
      </h2>
      <ul className="m-0 list-none p-0">
        {levels.map((level) => (
          <li key={level.name} className="border-t border-line px-6 first:border-t-0">
            {level.evidence.length > 0 ? (
              <details>
                <summary className="cursor-pointer py-2.5">
                  <Head level={level} />
                </summary>
                <EvidenceList lines={level.evidence} />
              </details>
            ) : (
              <div className="py-2.5">
                <Head level={level} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ level: { title, standing, said, sentence, evidence } }: { level: LevelRow }) {
  const opens = evidence.length > 0;
  return (
    <>
      <span className={`font-medium ${opens ? '' : 'ml-[1.05em]'}`}>{title}</span>{' '}
      <Tag tone={tones[standing]}>{said}</Tag>
      <span className="ml-[1.1em] mt-0.5 block text-[14px] text-ink-2 [overflow-wrap:anywhere]">
        {sentence}
      </span>
    </>
  );
}

export function EvidenceList({ lines }: { lines: EvidenceLine[] }) {
  return (
    <ul className="m-0 mb-3 ml-[1.1em] grid list-none gap-1 border-l-2 border-line p-0 pl-3 text-[14px]">
      {lines.map(({ id, day, text }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          <span className="num text-ink-2">{day}</span> {text}
        </li>
      ))}
    </ul>
  );
}
