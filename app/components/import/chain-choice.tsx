import type { ChainRule } from '~/domain/import/deal';

const rules: { rule: ChainRule; name: string; says: string }[] = [
  {
    rule: 'order',
    name: 'By order',
    says: 'Each deal grew from the one that the client had last said yes to when it began.',
  },
  {
    rule: 'growth',
    name: 'By growth',
    says: 'The same, but only where it asked for more than that one, in the same currency.',
  },
  { rule: 'none', name: 'Not at all', says: 'Every deal stands on its own.' },
];

/** Which earlier deal opened the door to each: no file says it, so a rule does. */
export function ChainChoice({ chain }: { chain: ChainRule }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-serif text-[19px]">What led to what</legend>
      <p className="mb-2 max-w-[62ch] text-[13px] text-ink-2">
        Chains show which small offers lead to big ones. Your file does not say, so choose a rule.
      </p>
      {rules.map(({ rule, name, says }) => (
        <label key={rule} className="flex min-h-11 items-start gap-2.5 py-1.5">
          <input
            type="radio"
            name="chain"
            value={rule}
            defaultChecked={rule === chain}
            className="mt-0.5 size-4.5 shrink-0 accent-coffee"
          />
          <span>
            <span className="font-medium">{name}.</span> <span className="text-ink-2">{says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
