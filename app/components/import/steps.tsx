import { Link } from '@remix-run/react';

const steps = [
  { to: 'reading', name: 'What we read' },
  { to: 'meaning', name: 'What it means' },
  { to: 'preview', name: 'What becomes of it' },
] as const;
export type ImportStep = (typeof steps)[number]['to'];

/** Where one is between the file and its deals. */
export function ImportSteps({ id, at }: { id: string; at: ImportStep }) {
  const here = steps.findIndex(({ to }) => to === at);
  return (
    <ol className="mb-6 flex flex-wrap gap-x-5 gap-y-1 text-[13.5px]">
      {steps.map(({ to, name }, index) => (
        <li key={to} className={index === here ? 'font-medium text-coffee' : 'text-ink-2'}>
          <span className="num">{index + 1}. </span>
          {index < here ? (
            <Link to={`/settings/import/${id}/${to}`} className="link-quiet">
              {name}
            </Link>
          ) : (
            <span aria-current={index === here ? 'step' : undefined}>{name}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
