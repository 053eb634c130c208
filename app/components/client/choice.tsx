export type Offered = {
  options: { name: string; total: string; holds: string[] }[];
  added: { line: number; description: string; amount: string }[];
};

/** Which option, and what to add: plain radios and checkboxes, large enough for a thumb. */
export function ChoiceBoxes({
  offered: { options, added },
  chosen = { option: null, ticked: [] },
  chooseOne,
  youMayAdd,
  error,
}: {
  offered: Offered;
  chosen?: { option: number | null; ticked: number[] };
  chooseOne: string;
  youMayAdd: string;
  error?: string | undefined;
}) {
  return (
    <>
      {options.length > 0 ? (
        <fieldset aria-describedby={error ? 'option-error' : undefined}>
          <legend>{chooseOne}</legend>
          {error ? (
            <p className="page-error" id="option-error" role="alert">
              {error}
            </p>
          ) : null}
          {options.map(({ name, total, holds }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is known by its place
            <label key={index} className="page-box">
              <input
                type="radio"
                name="option"
                value={index}
                required
                defaultChecked={chosen.option === index || options.length === 1}
              />
              <span>
                {name}
                {holds.map((one) => (
                  <span key={one} className="page-holds">
                    {one}
                  </span>
                ))}
              </span>
              <strong>{total}</strong>
            </label>
          ))}
        </fieldset>
      ) : null}
      {added.length > 0 ? (
        <fieldset>
          <legend>{youMayAdd}</legend>
          {added.map(({ line, description, amount }) => (
            <label key={line} className="page-box">
              <input type="checkbox" name={`line${line}`} defaultChecked={chosen.ticked.includes(line)} />
              <span>{description}</span>
              <strong>{amount}</strong>
            </label>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
