import { type FieldMetadata, getCollectionProps } from '@conform-to/react';
import type { Offered } from '~/domain/choice';
import { formatMoney } from '~/domain/money';
import type { Choice } from '~/domain/proposal';
import { type Priced, totalsOf } from '~/domain/totals';
import { addedName } from '~/forms/answer';
import { fieldsOf } from '../builder/rows/row-fields';
import { useHydrated } from '../builder/use-hydrated';
import { FieldErrors } from '../field';

// biome-ignore lint/suspicious/noExplicitAny: Conform's metadata is invariant in its schema
type Meta = FieldMetadata<any, any, string[]>;

const box =
  'card flex min-h-11 cursor-pointer items-center gap-3 px-4 py-2.5 has-checked:border-coffee has-checked:bg-coffee-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-coffee';

/** Which option they took and what they added. The total follows as one chooses. */
export function ChoiceFields({
  offered,
  option,
  added,
  locale,
}: {
  offered: Offered;
  option: Meta | undefined;
  added: Meta | undefined;
  locale: string;
}) {
  const lines = added ? fieldsOf<string>(added) : {};
  const choice: Choice = {
    option: typeof option?.value === 'string' ? Number(option.value) : null,
    ticked: offered.added.flatMap(({ line }) => (lines[addedName(line)]?.value === 'on' ? [line] : [])),
  };
  return (
    <>
      {option && offered.options.length > 0 ? (
        <fieldset className="min-w-0">
          <legend className="mb-1.5 font-medium">Which option they took</legend>
          <div className="grid gap-2.5">
            {getCollectionProps(option, {
              type: 'radio',
              options: offered.options.map((_, i) => String(i)),
            }).map(({ key, ...input }, index) => (
              <label key={key} className={box}>
                <input {...input} className="size-4 shrink-0 accent-coffee outline-none" />
                <span className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
                  {offered.options[index]?.name}
                </span>
                <span className="num">{offered.options[index]?.total}</span>
              </label>
            ))}
          </div>
          <FieldErrors id={option.errorId} errors={option.errors} />
        </fieldset>
      ) : null}
      {offered.added.length > 0 ? (
        <fieldset className="min-w-0">
          <legend className="mb-1.5 font-medium">What they added</legend>
          <div className="grid gap-2.5">
            {offered.added.map(({ line, description, amount }) => {
              const meta = lines[addedName(line)];
              return meta ? (
                <label key={line} className={box}>
                  <input
                    type="checkbox"
                    id={meta.id}
                    name={meta.name}
                    defaultChecked={meta.initialValue === 'on'}
                    className="size-4 shrink-0 accent-coffee outline-none"
                  />
                  <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                    {description || 'A line without a name'}
                  </span>
                  <span className="num">{amount}</span>
                </label>
              ) : null;
            })}
          </div>
          <p className="mt-1.5 text-[13px] text-ink-2">{sumsOf(offered.priced)}</p>
        </fieldset>
      ) : null}
      <AgreedTotal offered={offered} choice={choice} locale={locale} />
    </>
  );
}

/** With scripts only; without them the total is reckoned once the yes is recorded. */
function AgreedTotal({
  offered: { priced, options },
  choice,
  locale,
}: {
  offered: Offered;
  choice: Choice;
  locale: string;
}) {
  if (!useHydrated()) return null;
  const isOpen = options.length > 0 && choice.option === null;
  return (
    <p
      aria-live="polite"
      className="num flex justify-between gap-6 border-t border-line pt-3 text-[17px] font-semibold"
    >
      <span>They agreed to</span>
      <span>{isOpen ? '–' : formatMoney(totalsOf(priced, choice).totalMinor, priced.currency, locale)}</span>
    </p>
  );
}

function sumsOf({ discount, taxPercent, lines, pricesIncludeTax, reverseCharge }: Priced): string {
  const discounted = 'percent' in discount && Number(discount.percent) > 0;
  const taxed =
    !pricesIncludeTax && !reverseCharge && [taxPercent, ...lines.map((line) => line.taxPercent)].some(Number);
  const before = [discounted && 'discount', taxed && 'tax'].filter(Boolean).join(' and ');
  return before ? `Before ${before}.` : 'Each is added to the total.';
}
